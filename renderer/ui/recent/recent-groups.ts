// Recent calls as they are shown: calls with one person, one after another on one day, are one line. Pure.
import { nameKey } from '../../../signaling/protocol/index.ts';
import type { RecentCall } from '../../core/recent-calls.ts';

/** The rest waits behind a button: the people who are here come first. */
export const SHOWN_AT_FIRST = 3;

export type RecentGroup = {
  /** Outlives the next call of the group: the id of its oldest. */
  readonly key: string;
  /** What the line tells of. */
  readonly newest: RecentCall;
  /** All of them. */
  readonly ids: readonly string[];
};

/** When a call began, in milliseconds since 1970. */
export function beganAtMs({ atMs, talkedMs }: RecentCall): number {
  return atMs - talkedMs;
}

/** A missed call never disappears behind one that was not. */
export function groupRecent(calls: readonly RecentCall[], timeZone?: string): readonly RecentGroup[] {
  const day = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', ...(timeZone === undefined ? {} : { timeZone }) });
  const groups: RecentGroup[] = [];
  let before = '';
  for (const call of calls) {
    const sort = call.kind === 'missed' ? 'missed' : 'other';
    const mark = [day.format(beganAtMs(call)), sort, nameKey(call.party.name)].join(' ');
    const last = groups.at(-1);
    if (last && mark === before) {
      groups[groups.length - 1] = { ...last, key: call.id, ids: [...last.ids, call.id] };
    } else groups.push({ key: call.id, newest: call, ids: [call.id] });
    before = mark;
  }
  return groups;
}
