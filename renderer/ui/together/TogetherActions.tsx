// What can be done about one person in a room, in their menu: ask them to mute or unmute; and by its owner, lower their hand and show
// them large to everybody.
import { Hand, Mic, MicOff, Spotlight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useApp, useView } from '../app-context.tsx';
import type { StagedPerson } from '../stage/staged.ts';
import { TileMenuAction } from '../stage/TileMenuAction.tsx';
import { useHandOf } from './use-hands.ts';
import { useSpotlit } from './use-spotlit.ts';

export function TogetherActions({ person: { id, name, theirs } }: { readonly person: StagedPerson }) {
  const { t } = useTranslation();
  const app = useApp();
  const room = useView((state) => state.room);
  const hand = useHandOf(id);
  const isLarge = useSpotlit() === id;
  if (room.phase !== 'inside') return null;
  const isOwner = room.settings.owner === room.me.id;
  const what = theirs?.microphone === false ? 'unmute' : 'mute';
  return (
    <>
      <TileMenuAction
        icon={what === 'mute' ? MicOff : Mic}
        label={t(`together.ask.${what}`, { name })}
        testId="menu-ask"
        onPress={() => app.emit({ type: 'user.asked', what, person: id })}
      />
      {isOwner && hand && (
        <TileMenuAction
          icon={Hand}
          label={t('together.hand.lowerOf', { name })}
          testId="menu-lower-hand"
          onPress={() => app.emit({ type: 'user.pressedLowerHand', person: id })}
        />
      )}
      {isOwner && (
        <TileMenuAction
          icon={Spotlight}
          label={t(isLarge ? 'together.spotlight.off' : 'together.spotlight.on', { name })}
          testId="menu-spotlight"
          onPress={() => app.emit({ type: 'user.choseSpotlight', person: isLarge ? undefined : id })}
        />
      )}
    </>
  );
}
