// How I sound to others, and where I hear them. Every change counts at once, also in the middle of a call.
import { useTranslation } from 'react-i18next';
import type { SoundChoice } from '../../core/sound.ts';
import { useApp, useView } from '../app-context.tsx';
import { SpeakerPicker } from '../devices/SpeakerPicker.tsx';
import { Toggle } from '../kit/Toggle.tsx';
import { Group } from './Group.tsx';
import { NoiseChoice } from './NoiseChoice.tsx';
import { OwnVolume } from './OwnVolume.tsx';

export function SoundSettings() {
  const { t } = useTranslation();
  const app = useApp();
  const sound = useView(({ preferences }) => preferences.sound);
  const hasSpeakers = useView(({ media }) => media.report.speakers.length > 0);
  const change = (part: Partial<SoundChoice>) =>
    app.emit({ type: 'user.changedPreferences', change: { sound: { ...sound, ...part } } });
  const waiting = sound.isMusic && { lead: t('sound.notInMusic') };
  return (
    <>
      <Group title={t('sound.noise')} testId="noise" {...waiting}>
        <fieldset disabled={sound.isMusic} className="min-w-0 disabled:opacity-50">
          <NoiseChoice value={sound.suppression} onChange={(suppression) => change({ suppression })} />
        </fieldset>
      </Group>
      <Group title={t('sound.voice')} {...waiting}>
        <fieldset disabled={sound.isMusic} className="flex min-w-0 flex-col gap-2 disabled:opacity-50">
          <Toggle
            label={t('sound.echo')}
            hint={t('sound.echoHint')}
            testId="echo"
            isOn={sound.isEchoCancelled}
            onChange={(isEchoCancelled) => change({ isEchoCancelled })}
          />
          <Toggle
            label={t('sound.gain')}
            hint={t('sound.gainHint')}
            testId="gain"
            isOn={sound.isGainAutomatic}
            onChange={(isGainAutomatic) => change({ isGainAutomatic })}
          />
        </fieldset>
      </Group>
      <OwnVolume />
      <Group>
        <Toggle
          label={t('sound.music')}
          hint={t('sound.musicHint')}
          testId="music"
          isOn={sound.isMusic}
          onChange={(isMusic) => change({ isMusic })}
        />
      </Group>
      <Group title={t('sound.speaker')} {...(!hasSpeakers && { lead: t('settings.noSpeakers') })}>
        <div className="-mx-3">
          <SpeakerPicker />
        </div>
      </Group>
    </>
  );
}
