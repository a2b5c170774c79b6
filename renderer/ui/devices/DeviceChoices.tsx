// The part of a menu in which one camera or microphone is chosen. "System default" follows what the system prefers.
import { useTranslation } from 'react-i18next';
import type { DeviceKind } from '../../core/media.ts';
import { useApp, useView } from '../app-context.tsx';
import { MenuChoices } from '../kit/MenuChoices.tsx';

export function DeviceChoices({ kind }: { readonly kind: DeviceKind }) {
  const { t } = useTranslation();
  const app = useApp();
  const devices = useView(({ media }) => (kind === 'camera' ? media.report.cameras : media.report.microphones));
  const chosen = useView(({ preferences }) => (kind === 'camera' ? preferences.cameraId : preferences.microphoneId));
  const choices = [
    { value: '', label: t('devices.automatic') },
    ...devices.map(({ deviceId, label }, index) => ({
      value: deviceId,
      label: label || t('devices.unnamed', { number: index + 1 }),
    })),
  ];
  return (
    <MenuChoices
      label={t(`devices.${kind}`)}
      value={chosen !== undefined && devices.some(({ deviceId }) => deviceId === chosen) ? chosen : ''}
      choices={choices}
      onChange={(value) =>
        app.emit({ type: 'user.choseDevice', device: kind, deviceId: value === '' ? undefined : value })
      }
    />
  );
}
