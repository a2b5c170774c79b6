// Who began or stopped recording, told from two looks. Pure.

/** Who records now; `undefined` while nothing runs. */
export type RecordersNow = { readonly isMine: boolean; readonly names: readonly string[] };
export type RecordingNews =
  | { readonly kind: 'began' | 'ended'; readonly name: string }
  | { readonly kind: 'iBegan' | 'iEnded'; readonly name: '' };

/** Who comes while it runs is told as well: for them it begins now. After the end of a call nothing is news. */
export function recordingNews(
  before: RecordersNow | undefined,
  after: RecordersNow | undefined,
): readonly RecordingNews[] {
  if (!after) return [];
  const was = before?.names ?? [];
  return [
    ...((before?.isMine ?? false) === after.isMine
      ? []
      : [{ kind: after.isMine ? 'iBegan' : 'iEnded', name: '' } as const]),
    ...after.names.filter((name) => !was.includes(name)).map((name) => ({ kind: 'began', name }) as const),
    ...was.filter((name) => !after.names.includes(name)).map((name) => ({ kind: 'ended', name }) as const),
  ];
}
