// Who raised or lowered a hand, told from two looks. Pure. Somebody who left with their hand up is told elsewhere.

import type { Raised } from '../../core/hands.ts';
import type { Hands } from '../../core/hands-state.ts';

export type HandNews =
  | { readonly kind: 'raised' | 'lowered'; readonly person: string }
  | { readonly kind: 'iRaised'; readonly place: number }
  | { readonly kind: 'iLowered' | 'speaking' | 'owner' };

export type HandsNow = {
  readonly queue: readonly Raised[];
  readonly loweredBy: Hands['loweredBy'];
  /** Everybody else in the room, by id. */
  readonly here: readonly string[];
};

/** @param before `undefined` outside a room. */
export function handNews(before: HandsNow | undefined, after: HandsNow | undefined): readonly HandNews[] {
  if (!after) return [];
  const [was, is] = [othersOf(before), othersOf(after)];
  return [
    ...mineNews(before, after),
    ...is.filter((id) => !was.includes(id)).map((person): HandNews => ({ kind: 'raised', person })),
    ...was
      .filter((id) => !is.includes(id) && after.here.includes(id))
      .map((person): HandNews => ({ kind: 'lowered', person })),
  ];
}

function mineNews(before: HandsNow | undefined, after: HandsNow): readonly HandNews[] {
  const wasUp = before?.queue.some(({ isMine }) => isMine) ?? false;
  const place = after.queue.findIndex(({ isMine }) => isMine) + 1;
  if (wasUp === place > 0) return [];
  return place > 0 ? [{ kind: 'iRaised', place }] : [{ kind: after.loweredBy ?? 'iLowered' }];
}

function othersOf(now: HandsNow | undefined): readonly string[] {
  return now?.queue.flatMap(({ isMine, person }) => (isMine ? [] : [person])) ?? [];
}
