import { describe, expect, it } from 'vitest';
import { firstToAnswer, type LookAt } from './first-to-answer.ts';
import type { Place } from './host-address.ts';

const KEY = 'a'.repeat(64);
const OTHER_KEY = 'b'.repeat(64);
const [dead, live, third] = ['dead', 'live', 'third'].map((host) => ({ host, port: 8443 })) as [Place, Place, Place];

/** Places that answer when the test says so; one that is never told stays silent for ever. */
function network() {
  const asked: string[] = [];
  const hungUpOn: string[] = [];
  const answers = new Map<string, (presented: string | undefined) => void>();
  const lookAt: LookAt = ({ host }, signal) => {
    asked.push(host);
    signal.addEventListener('abort', () => hungUpOn.push(host));
    return new Promise((resolve) => answers.set(host, resolve));
  };
  const answer = ({ host }: Place, presented: string | undefined) => answers.get(host)?.(presented);
  const look = (...places: Place[]) => firstToAnswer(places, lookAt, ({ presented }) => presented === KEY);
  return { asked, hungUpOn, answer, look };
}

describe('D30 all places of a host are looked at at once, and the first right one wins', () => {
  it('though one listed before it never answers', async () => {
    const { asked, answer, look } = network();
    const verdict = look(dead, live);
    expect(asked).toEqual(['dead', 'live']);
    answer(live, KEY);
    expect(await verdict).toEqual({ right: { place: live, presented: KEY } });
  });

  it('and the others are hung up on at once', async () => {
    const { hungUpOn, answer, look } = network();
    const verdict = look(dead, live, third);
    expect(hungUpOn).toEqual([]);
    answer(live, KEY);
    await verdict;
    expect(hungUpOn).toContain('dead');
    expect(hungUpOn).toContain('third');
  });
});

describe('D31 a wrong key at one place does not hide the right one at another', () => {
  it('the right one wins, though it comes later', async () => {
    const { answer, look } = network();
    const verdict = look(dead, live, third);
    answer(third, OTHER_KEY);
    answer(dead, undefined);
    await Promise.resolve();
    answer(live, KEY);
    expect(await verdict).toEqual({ right: { place: live, presented: KEY } });
  });

  it('when there are only wrong ones, all of them are told, in the order of the places', async () => {
    const { answer, look } = network();
    const verdict = look(live, dead, third);
    answer(third, OTHER_KEY);
    answer(dead, undefined);
    answer(live, OTHER_KEY);
    const wrong = [live, third].map((place) => ({ place, presented: OTHER_KEY }));
    expect(await verdict).toEqual({ right: undefined, wrong });
  });

  it('when nobody answers, there is nothing to tell', async () => {
    const { answer, look } = network();
    const verdict = look(live, dead);
    for (const place of [live, dead]) answer(place, undefined);
    expect(await verdict).toEqual({ right: undefined, wrong: [] });
  });
});
