// Recording in the stage's menu. Not drawn where the browser can't.
import { Circle, Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useApp, useView } from '../app-context.tsx';
import { MenuAction } from '../kit/MenuAction.tsx';

export function RecordingChoice() {
  const { t } = useTranslation();
  const app = useApp();
  const phase = useView(({ recording }) => recording.phase);
  if (!app.canRecord || (phase !== 'none' && phase !== 'on')) return null;
  const isOn = phase === 'on';
  return (
    <MenuAction
      icon={isOn ? Square : Circle}
      label={isOn ? t('recording.bar.stopLabel') : t('recording.open')}
      testId="open-recording"
      onSelect={() => app.emit({ type: isOn ? 'user.pressedStopRecording' : 'user.openedRecording' })}
    />
  );
}
