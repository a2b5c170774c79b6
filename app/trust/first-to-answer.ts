// Looks at all places of a host at once. A place that is dead or silent costs nothing: nobody waits for it once the right host has
// answered elsewhere. Whom to trust is not decided here.
import type { Place } from './host-address.ts';

export type Answer = { readonly place: Place; readonly presented: string };

/** @returns the key that a place shows, `undefined` when it shows none. Hangs up at once when `signal` is aborted. */
export type LookAt = (place: Place, signal: AbortSignal) => Promise<string | undefined>;

/**
 * @returns the first answer that is right, whatever the others do; without one, all there were, in the order of the places, once
 *   every place has answered or was given up.
 */
export async function firstToAnswer(
  places: readonly Place[],
  lookAt: LookAt,
  isRight: (answer: Answer) => boolean,
): Promise<{ readonly right: Answer } | { readonly right: undefined; readonly wrong: readonly Answer[] }> {
  const hangUp = new AbortController();
  const answers = places.map(async (place): Promise<Answer | undefined> => {
    const presented = await lookAt(place, hangUp.signal);
    return presented === undefined ? undefined : { place, presented };
  });
  try {
    const right = await Promise.any(answers.map(async (answer) => orFail(await answer, isRight)));
    return { right };
  } catch {
    const wrong = (await Promise.all(answers)).filter((answer) => answer !== undefined);
    return { right: undefined, wrong };
  } finally {
    hangUp.abort();
  }
}

function orFail(answer: Answer | undefined, isRight: (answer: Answer) => boolean): Answer {
  if (answer && isRight(answer)) return answer;
  throw new Error('not the host that was meant');
}
