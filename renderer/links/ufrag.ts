// Reads which ICE generation ("ufrag", RFC 8839) a description or a candidate belongs to. PURE. Changes nothing in either.
import type { IceCandidate } from '../../signaling/protocol/index.ts';

export function descriptionUfrags(sdp: string): readonly string[] {
  return [...new Set(Array.from(sdp.matchAll(/^a=ice-ufrag:(\S+)/gm), ([, ufrag]) => ufrag ?? ''))];
}

/** `undefined` when the candidate doesn't say: it then belongs to the description that is there. */
export function candidateUfrag({ usernameFragment, candidate }: IceCandidate): string | undefined {
  return usernameFragment ?? / ufrag (\S+)/.exec(candidate)?.[1];
}
