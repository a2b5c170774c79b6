// How a key's fingerprint is written so that two people can compare it aloud. Pure.

/** @param hex lower-case hex. @returns groups of four characters: `a1b2 c3d4 …`, as a list. */
export function groupsOf(hex: string): readonly string[] {
  return hex.replace(/[^0-9a-f]/gi, '').match(/.{1,4}/g) ?? [];
}
