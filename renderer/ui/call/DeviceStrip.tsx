// A device that should give something in this call but doesn't: what is wrong, what they notice, and what to do.
import { MicOff, VideoOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DeviceKind } from '../../core/media.ts';
import type { OwnMedia } from '../../core/state.ts';
import { useApp, useView } from '../app-context.tsx';
import { DeviceChoices } from '../devices/DeviceChoices.tsx';
import { useProblemText } from '../devices/use-problem-text.ts';
import { Button } from '../kit/Button.tsx';
import { Menu } from '../kit/Menu.tsx';
import { NAME, Sentence } from '../kit/Sentence.tsx';
import { SettingsPaneButton } from '../system/SettingsPaneButton.tsx';

type Props = {
  readonly kind: DeviceKind;
  readonly own: OwnMedia;
  /** Who notices it; `undefined` when there are several. */
  readonly hearer: string | undefined;
};

export function DeviceStrip({ kind, own, hearer }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const problemText = useProblemText(kind);
  const device = useView(({ media }) => media.report[kind]);
  const hasOthers = useView(
    ({ media }) => (kind === 'camera' ? media.report.cameras : media.report.microphones).length > 0,
  );
  const isWanted = kind === 'microphone' || own.hasCamera;
  if (device.kind !== 'failed' || !isWanted) return null;
  const Icon = kind === 'camera' ? VideoOff : MicOff;
  return (
    <div
      role="alert"
      data-testid={`problem-${kind}`}
      className="pointer-events-auto flex w-full max-w-2xl animate-rise flex-wrap items-center gap-x-4 gap-y-2 rounded-2xl bg-warn-soft px-4 py-3 text-sm text-warn-ink shadow-float"
    >
      <Icon className="size-5 shrink-0" aria-hidden />
      <p className="min-w-52 flex-1 text-pretty">
        {problemText(device.problem)}
        <span className="block font-semibold">
          {hearer === undefined ? (
            t(`rooms.othersEffect.${kind}`)
          ) : (
            <Sentence text={t(`deviceEffect.${kind}`, { name: NAME })} name={hearer} />
          )}
        </span>
      </p>
      <div className="flex flex-wrap gap-2">
        {device.problem === 'refused' && <SettingsPaneButton pane={kind} />}
        <Button size="small" onClick={() => app.emit({ type: 'user.pressedRetryDevices' })}>
          {t('common.retry')}
        </Button>
        {hasOthers && (
          <Menu trigger={<Button size="small">{t('devices.choose')}</Button>}>
            <DeviceChoices kind={kind} />
          </Menu>
        )}
      </div>
    </div>
  );
}
