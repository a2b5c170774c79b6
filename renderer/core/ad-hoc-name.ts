// The name of a room that grew out of a call: made up, not in the list, and nothing that anybody should have to read.
import { LIMITS } from '../../signaling/protocol/index.ts';

const MARK = 'call-';

export function adHocName(freshId: string): string {
  return `${MARK}${freshId}`.slice(0, LIMITS.roomMaxChars);
}

/** Of a room that isn't listed; one that is was given its name by a person. */
export function isAdHocName(name: string): boolean {
  return name.startsWith(MARK);
}
