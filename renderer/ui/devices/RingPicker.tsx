// The loudspeaker that rings, which may be another one than the headset one talks with, and a way to hear it.
import { BellRing, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useApp, useView } from '../app-context.tsx';
import { MenuAction } from '../kit/MenuAction.tsx';
import { MenuLine } from '../kit/MenuLine.tsx';
import { LoudspeakerMenu } from './LoudspeakerMenu.tsx';

export function RingPicker({ hasLabel = false }: { readonly hasLabel?: boolean }) {
  const { t } = useTranslation();
  const app = useApp();
  const chosen = useView(({ preferences }) => preferences.ringDeviceId);
  return (
    <LoudspeakerMenu
      icon={BellRing}
      label={t('ring.speaker')}
      hasLabel={hasLabel}
      chosen={chosen}
      onChoose={(ringDeviceId) => app.emit({ type: 'user.changedPreferences', change: { ringDeviceId } })}
      testId="choose-speaker"
    >
      <MenuLine />
      <MenuAction icon={Play} label={t('ring.test')} onSelect={() => app.emit({ type: 'user.pressedTestRing' })} />
    </LoudspeakerMenu>
  );
}
