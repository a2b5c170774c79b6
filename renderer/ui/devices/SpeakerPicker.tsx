// The loudspeaker or headset that calls are heard on; what rings may be another one.
import { Volume2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useApp, useView } from '../app-context.tsx';
import { LoudspeakerMenu } from './LoudspeakerMenu.tsx';

export function SpeakerPicker({ hasLabel = false }: { readonly hasLabel?: boolean }) {
  const { t } = useTranslation();
  const app = useApp();
  const chosen = useView(({ preferences }) => preferences.speakerId);
  return (
    <LoudspeakerMenu
      icon={Volume2}
      label={t('sound.speaker')}
      hasLabel={hasLabel}
      chosen={chosen}
      onChoose={(speakerId) => app.emit({ type: 'user.changedPreferences', change: { speakerId } })}
      testId="choose-call-speaker"
    />
  );
}
