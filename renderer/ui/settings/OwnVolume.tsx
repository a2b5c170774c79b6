// How loud others hear me, with the level that comes of it.
import { useTranslation } from 'react-i18next';
import { GAIN_MAX } from '../../core/sound.ts';
import { useApp, useView } from '../app-context.tsx';
import { MicrophoneLevel } from '../devices/MicrophoneLevel.tsx';
import { Button } from '../kit/Button.tsx';
import { Callout } from '../kit/Callout.tsx';
import { Slider } from '../kit/Slider.tsx';
import { shareOf } from '../quality/numbers.ts';
import { Group } from './Group.tsx';

const STEP = 0.05;

export function OwnVolume() {
  const { t, i18n } = useTranslation();
  const app = useApp();
  const sound = useView(({ preferences }) => preferences.sound);
  const isUnadjusted = useView(
    ({ media }) => media.report.microphone.kind === 'on' && media.report.microphone.isUnadjusted === true,
  );
  const change = (gain: number) => app.emit({ type: 'user.changedPreferences', change: { sound: { ...sound, gain } } });
  const percent = shareOf(sound.gain, i18n.language);
  return (
    <Group title={t('capture.volume')} lead={t('capture.volumeLead')} testId="own-volume">
      <div className="flex items-center gap-3">
        <Slider
          label={t('capture.volume')}
          testId="microphone-gain"
          value={sound.gain}
          max={GAIN_MAX}
          step={STEP}
          usual={1}
          valueText={percent}
          onChange={change}
          className="min-w-0 flex-1"
        />
        <span className="w-12 text-right text-sm text-muted tabular-nums" data-testid="microphone-gain-now">
          {percent}
        </span>
      </div>
      <MicrophoneLevel />
      {sound.gain !== 1 && (
        <Button size="small" className="mt-3" data-testid="usual-gain" onClick={() => change(1)}>
          {t('capture.usualVolume')}
        </Button>
      )}
      {isUnadjusted && (
        <div className="mt-3">
          <Callout
            tone="warn"
            title={t('capture.unadjusted')}
            testId="volume-failed"
            actions={
              <Button size="small" onClick={() => app.emit({ type: 'user.pressedRetryDevices' })}>
                {t('common.retry')}
              </Button>
            }
          >
            {t('capture.unadjustedLead')}
          </Callout>
        </div>
      )}
    </Group>
  );
}
