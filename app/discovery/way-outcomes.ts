// What came of looking by one way, in the words of the bridge. Pure.
import type { Way, WayOutcome } from '../bridge/discovery-facts.ts';
import type { SeenHost } from './seen-hosts.ts';

/** How a way was tried lately. */
export type Tries = {
  /** When the newest search began, in the milliseconds of a clock that never goes back. */
  readonly searchedMs: number;
  /** When was asked, newest last. */
  readonly askedMs: readonly number[];
  /** The last time it could not be asked at all. */
  readonly hasFailed: boolean;
};

/** Hosts answer in a tenth of a second; on a sleepy Wi-Fi in one. */
const SEARCH_MS = 3_000;
const ANSWER_MS = 1_000;
const FAILED_MS = 2_000;
/** So many questions go unanswered before a network is blamed. */
const UNANSWERED = 2;

/** @param hosts without this computer's own, of which packets prove nothing. */
export function outcomeOf(
  way: Way,
  tries: Tries,
  hosts: readonly SeenHost[],
  isNear: (host: SeenHost) => boolean,
  nowMs: number,
): WayOutcome {
  if (hosts.some(({ byWay }) => byWay[way] !== undefined)) return 'found';
  // A port that is taken by others is found out by the first question; the second one goes another way.
  if (tries.hasFailed && nowMs - tries.searchedMs >= FAILED_MS) return 'failed';
  if (isBlocked(way, tries, hosts, isNear, nowMs)) return 'blocked';
  return nowMs - tries.searchedMs < SEARCH_MS ? 'searching' : 'nothing';
}

/** Hosts always answer by multicast DNS and to probes; but neither goes beyond one's own network, so only hosts in it count. */
function isBlocked(
  way: Way,
  { askedMs }: Tries,
  hosts: readonly SeenHost[],
  isNear: (host: SeenHost) => boolean,
  nowMs: number,
): boolean {
  if (way === 'known') return false;
  // A host that answered one question was there for the other that left with it.
  const sinceMs = Math.min(...hosts.filter(isNear).map(({ firstSeenMs }) => firstSeenMs)) - ANSWER_MS;
  return askedMs.filter((atMs) => atMs >= sinceMs && atMs <= nowMs - ANSWER_MS).length >= UNANSWERED;
}
