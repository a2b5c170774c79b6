import { expect, test } from 'vitest';
import { BACKGROUND_PICTURES, type BackgroundChoice as Chosen, NO_BACKGROUND } from '../../core/background-choice.ts';
import { readPreferences } from '../../core/preferences.ts';
import { initialState, type State } from '../../core/state.ts';
import { drawnOnce } from '../drawn-once.tsx';
import { BackgroundNotice } from '../notices/BackgroundNotice.tsx';
import { en } from '../texts/en.ts';
import { BackgroundChoice } from './BackgroundChoice.tsx';

const { background: texts } = en;

function state(background: Partial<Chosen> = {}, backgroundProblem?: 'too-slow' | 'failed'): State {
  const start = initialState(readPreferences(null), undefined, 'wss://lab/ws');
  const camera = {
    kind: 'on',
    deviceId: 'cam',
    label: 'Webcam',
    ...(backgroundProblem && { backgroundProblem }),
  } as const;
  return {
    ...start,
    preferences: { ...start.preferences, background: { ...NO_BACKGROUND, ...background } },
    media: { ...start.media, report: { ...start.media.report, camera } },
  };
}
const drawn = (...given: Parameters<typeof state>) => drawnOnce(state(...given), <BackgroundChoice />);

test('U161 none, blur or a picture: what each means is said, and pictures are offered only with the last', () => {
  const none = drawn();
  for (const label of Object.values(texts.kind)) expect(none).toContain(`>${label}<`);
  expect(none).toContain(texts.hint.none);
  expect(drawn({ kind: 'blur' })).toContain(texts.hint.blur);
  expect(drawn({ kind: 'blur' })).not.toContain('background-sea');
  const picture = drawn({ kind: 'picture' });
  for (const name of BACKGROUND_PICTURES.filter((one) => one !== 'own')) {
    expect(picture).toContain(`aria-label="${texts.picture[name]}"`);
  }
});

test('U161 one’s own picture can be chosen, and stands in the list once there is one', () => {
  expect(drawn({ kind: 'picture' })).toContain(texts.choose);
  expect(drawn({ kind: 'picture' })).not.toContain('background-own');
  expect(drawn({ kind: 'picture', ownCount: 1 })).toContain('background-own');
});

test('U161 where the browser can not do it the choice is there, disabled, with the reason', () => {
  const impossible = drawnOnce(state({ kind: 'blur' }), <BackgroundChoice />, { ownBackground: undefined });
  expect(impossible).toContain(texts.impossible);
  const radios = impossible.match(/<button[^>]*role="radio"[^>]*>/g) ?? [];
  expect(radios).toHaveLength(3);
  for (const radio of radios) expect(radio).toContain(' disabled=""');
});

test.each(['too-slow', 'failed'] as const)(
  'U163 that the room is seen is said beside the choice, with a way on: %s',
  (why) => {
    const markup = drawn({ kind: 'blur' }, why);
    expect(markup).toContain(texts.off);
    expect(markup).toContain(texts.offLead[why].split('.')[0]);
    expect(markup).toContain(en.common.retry);
    expect(drawn({ kind: 'blur' })).not.toContain(texts.off);
  },
);

test('U163 the notice says it too, and leads to the settings', () => {
  const notice = { id: 'n', kind: 'background-off', why: 'too-slow' } as const;
  const markup = drawnOnce(state(), <BackgroundNotice notice={{ ...notice, atMs: 0 } as never} />);
  expect(markup).toContain(texts.off);
  expect(markup).toContain(texts.offAction);
});
