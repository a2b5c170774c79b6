// The loudspeaker that rings, which may be another one than the headset one talks with, and a way to hear it.
import { BellRing, ChevronDown, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useApp, useView } from '../app-context.tsx';
import { Menu } from '../kit/Menu.tsx';
import { MenuAction } from '../kit/MenuAction.tsx';
import { MenuChoices } from '../kit/MenuChoices.tsx';
import { MenuLine } from '../kit/MenuLine.tsx';

export function RingPicker() {
  const { t } = useTranslation();
  const app = useApp();
  const speakers = useView(({ media }) => media.report.speakers);
  const chosen = useView(({ preferences }) => preferences.ringDeviceId);
  if (speakers.length === 0) return null;
  const used = speakers.find(({ deviceId }) => deviceId === chosen);
  const shown = used?.label || t('ring.asSystem');
  const choose = (value: string) =>
    app.emit({ type: 'user.changedPreferences', change: { ringDeviceId: value === '' ? undefined : value } });
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          data-testid="choose-speaker"
          aria-label={`${t('ring.speaker')}: ${shown}`}
          className="flex h-11 w-full min-w-0 items-center gap-3 rounded-xl px-3 text-left text-sm transition-colors max-lg:col-span-2 hover:bg-sunken data-[state=open]:bg-sunken"
        >
          <BellRing className="size-4.5 shrink-0 text-muted" aria-hidden />
          <span className="min-w-0 flex-1 truncate">{shown}</span>
          <ChevronDown className="size-4 shrink-0 text-muted" aria-hidden />
        </button>
      }
    >
      <MenuChoices
        label={t('ring.speaker')}
        value={used?.deviceId ?? ''}
        onChange={choose}
        choices={[
          { value: '', label: t('ring.asSystem') },
          ...speakers.map(({ deviceId, label }, index) => ({
            value: deviceId,
            label: label || t('devices.unnamed', { number: index + 1 }),
          })),
        ]}
      />
      <MenuLine />
      <MenuAction icon={Play} label={t('ring.test')} onSelect={() => app.emit({ type: 'user.pressedTestRing' })} />
    </Menu>
  );
}
