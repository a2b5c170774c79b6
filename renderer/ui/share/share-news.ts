// Who began or stopped sharing, told from two looks. Pure.
import { nameKey } from '../../../signaling/protocol/index.ts';

/** Who shares now; `undefined` while nothing runs. */
export type SharesNow = { readonly isMine: boolean; readonly names: readonly string[] };
export type ShareNews =
  | { readonly kind: 'began' | 'ended'; readonly name: string }
  | { readonly kind: 'iBegan' | 'iEnded'; readonly name: '' };

/** The end of a call is told elsewhere: that nobody shares any more after it is no news. */
export function shareNews(before: SharesNow | undefined, after: SharesNow | undefined): readonly ShareNews[] {
  if (!after) return [];
  const [was, is] = [before?.names ?? [], after.names];
  const wasMine = before?.isMine ?? false;
  return [
    ...(wasMine === after.isMine ? [] : [{ kind: after.isMine ? 'iBegan' : 'iEnded', name: '' } as const]),
    ...others(was, is).map((name) => ({ kind: 'began', name }) as const),
    ...others(is, was).map((name) => ({ kind: 'ended', name }) as const),
  ];
}

function others(known: readonly string[], names: readonly string[]): readonly string[] {
  const keys = new Set(known.map(nameKey));
  return names.filter((name) => !keys.has(nameKey(name)));
}
