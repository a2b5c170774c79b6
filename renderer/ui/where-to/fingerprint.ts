// How fingerprints are written so that two people can compare them aloud. Pure.

/** @param hex lower-case hex. @returns groups of four characters: `a1b2 c3d4 …`, as a list. */
export function groupsOf(hex: string): readonly string[] {
  return hex.replace(/[^0-9a-f]/gi, '').match(/.{1,4}/g) ?? [];
}

/** A certificate's, as browsers write it. @returns pairs: `A1 B2 C3 …`, as a list. */
export function pairsOf(hex: string): readonly string[] {
  return (
    hex
      .toUpperCase()
      .replace(/[^0-9A-F]/g, '')
      .match(/.{1,2}/g) ?? []
  );
}
