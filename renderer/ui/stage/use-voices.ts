// Whom to listen to on this stage. Nobody needs to be told who speaks in a call of two; a raised hand must know when I do.
import { useMemo } from 'react';
import { useApp, useView } from '../app-context.tsx';
import { SELF } from './spot.ts';
import { hasWholeStage, type Staged } from './staged.ts';
import { useSpeaking } from './use-speaking.ts';

export function useVoices(staged: Staged): ReturnType<typeof useSpeaking> {
  const app = useApp();
  const isHandUp = useView(({ hands }) => hands.mine !== undefined);
  const people = hasWholeStage(staged) && !isHandUp ? [] : staged.people;
  // The same voices as long as the same people are here over the same links.
  const names = people.map(({ id, link }) => `${id} ${link}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `names` says when the people are others.
  const voices = useMemo(
    () => Object.fromEntries(people.map(({ id, link }) => [id, () => app.loudness(link)])),
    [app, names],
  );
  return useSpeaking(voices, SELF);
}
