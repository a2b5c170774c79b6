// A button that says which camera or microphone is used, and opens the choice of others.
import { ChevronDown, Mic, Video } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DeviceKind } from '../../core/media.ts';
import { useView } from '../app-context.tsx';
import { Menu } from '../kit/Menu.tsx';
import { DeviceChoices } from './DeviceChoices.tsx';

const ICONS = { camera: Video, microphone: Mic };

export function DevicePicker({ kind }: { readonly kind: DeviceKind }) {
  const { t } = useTranslation();
  const device = useView(({ media }) => media.report[kind]);
  const devices = useView(({ media }) => (kind === 'camera' ? media.report.cameras : media.report.microphones));
  const chosen = useView(({ preferences }) => (kind === 'camera' ? preferences.cameraId : preferences.microphoneId));
  const used = device.kind === 'on' ? device.label : devices.find(({ deviceId }) => deviceId === chosen)?.label;
  const Icon = ICONS[kind];
  const shown = used || (devices.length === 0 ? t('devices.noneFound') : t('devices.automatic'));
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          data-testid={`choose-${kind}`}
          aria-label={`${t(`devices.${kind}`)}: ${shown}`}
          className="flex min-h-11 w-full min-w-0 items-center gap-2 rounded-xl px-2 py-1 sm:gap-3 sm:px-3 text-left text-sm transition-colors hover:bg-sunken data-[state=open]:bg-sunken"
        >
          <Icon className="size-4.5 shrink-0 text-muted" aria-hidden />
          <span className="line-clamp-2 min-w-0 flex-1 break-words">{shown}</span>
          <ChevronDown className="size-4 shrink-0 text-muted" aria-hidden />
        </button>
      }
    >
      <DeviceChoices kind={kind} />
    </Menu>
  );
}
