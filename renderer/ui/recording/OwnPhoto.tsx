// A photo of myself in the stage's menu, while my camera is on.
import { Camera } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useView } from '../app-context.tsx';
import { MenuAction } from '../kit/MenuAction.tsx';
import { usePhotos } from './Photos.tsx';

export function OwnPhoto() {
  const { t } = useTranslation();
  const take = usePhotos();
  const hasPicture = useView(({ media }) => media.report.camera.kind === 'on');
  if (!hasPicture) return null;
  return (
    <MenuAction
      icon={Camera}
      label={t('recording.photo.ofSelf')}
      testId="photo-self"
      onSelect={() => take({ kind: 'self' })}
    />
  );
}
