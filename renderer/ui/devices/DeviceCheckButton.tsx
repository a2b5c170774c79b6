// Opens the check of camera, microphone and loudspeaker.
import { AudioLines } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';

export function DeviceCheckButton({ className }: { readonly className?: string }) {
  const { t } = useTranslation();
  const app = useApp();
  return (
    <Button
      size="small"
      look="ghost"
      icon={AudioLines}
      className={className}
      data-testid="check-devices"
      onClick={() => app.emit({ type: 'user.openedDeviceCheck' })}
    >
      {t('greenRoom.check')}
    </Button>
  );
}
