// The sign beside a name, as it is first drawn.
import { expect, it } from 'vitest';
import type { CallId, LinkId, PersonId } from '../../../signaling/protocol/index.ts';
import type { LinkState } from '../../core/events.ts';
import type { LinkStats } from '../../core/link-stats.ts';
import { readPreferences } from '../../core/preferences.ts';
import { initialState, type State } from '../../core/state.ts';
import { drawnOnce } from '../drawn-once.tsx';
import { EXAMPLE_LOOK } from './example-look.ts';
import { QualityDot } from './QualityDot.tsx';

function drawn(link: LinkState, look: LinkStats): string {
  const state: State = {
    ...initialState(readPreferences(null), undefined, undefined),
    call: {
      phase: 'active',
      id: 'c1' as CallId,
      party: { id: '@bbbbbbbb' as PersonId, name: 'Bob' },
      role: 'caller',
      sinceMs: 0,
      link,
      wasConnected: true,
      own: { hasCamera: true, isMuted: false },
      theirs: undefined,
      view: undefined,
    },
    quality: { ['c1' as LinkId]: Array.from({ length: 10 }, () => look) },
  };
  return drawnOnce(
    state,
    <QualityDot person={'@bbbbbbbb' as PersonId} link={'c1' as LinkId} name="Bob" onOpen={() => undefined} />,
  );
}

it('U41 every grade has a shape of its own, and a name that says why', () => {
  const lossy = { ...EXAMPLE_LOOK, audioIn: { ...EXAMPLE_LOOK.audioIn, lossRatio: 0.07 } };
  const [good, weak, lost] = [drawn('connected', EXAMPLE_LOOK), drawn('connected', lossy), drawn('failed', lossy)];
  expect(good).toContain('aria-label="Good connection. The connection to Bob is good."');
  expect(weak).toContain('aria-label="Weak connection. 7% of the sound from Bob is lost on the wired network."');
  expect(lost).toContain('aria-label="No connection. The way to Bob broke.');
  const shapes = [good, weak, lost].map((markup) => / d="([^"]+)"/.exec(markup)?.[1]);
  expect(new Set(shapes).size).toBe(3);
});
