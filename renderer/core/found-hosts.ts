// What discovery's hosts are good for without anybody pressing anything: finding again the host one was at, or joining the only one.
import type { Discovery, FoundHost } from '../../app/bridge/discovery-facts.ts';
import type { Connection } from './connection-state.ts';
import type { Event } from './events.ts';
import { keyIn, linkTo } from './host-link.ts';
import type { State } from './state.ts';

/** How long discovery may look before one host that it found counts as the only one, in milliseconds. */
export const FIRST_LOOK_MS = 1_500;
export const FIRST_LOOK = 'first-look';
/** After this long without an answer a host is taken where it is found, in milliseconds. */
export const SILENT_AFTER_MS = 3_000;

export function silentTimer(address: string): string {
  return `silent:${address}`;
}

/** The key of the host that the connection is about, as far as it is known from the link, from joining, or from the last time. */
export function keyOfHost({ connection, preferences }: Pick<State, 'connection' | 'preferences'>): string | undefined {
  if (connection.phase === 'idle') return undefined;
  if (connection.phase === 'connecting' || connection.phase === 'online') return connection.key;
  const last = connection.address === preferences.hostAddress ? preferences.hostKey : '';
  return keyIn(connection.address) ?? (last === '' ? undefined : last);
}

/** @returns the link to the host of this key, where it is now; `undefined` when it isn't found or can't be joined. */
export function linkToKey(discovery: Discovery | undefined, key: string | undefined): string | undefined {
  const host = discovery?.hosts.find(({ fingerprint }) => fingerprint === key);
  return host?.isCompatible ? linkTo(host) : undefined;
}

/** Those that may be joined without a question. */
export function knownHosts(discovery: Discovery | undefined): readonly FoundHost[] {
  return (discovery?.hosts ?? []).filter(({ standing, isCompatible }) => standing === 'known' && isCompatible);
}

/** The host that this event makes the page join by itself: the only known one, for somebody who has chosen nothing. */
export function joinedByItself(state: State, event: Event): FoundHost | undefined {
  const isTime =
    (event.type === 'timer.fired' && event.timer === FIRST_LOOK && state.autoJoin === 'looking') ||
    (event.type === 'discovery.changed' && state.autoJoin === 'waiting');
  if (!isTime || !isUnchosen(state)) return undefined;
  const [only, ...others] = knownHosts(event.type === 'discovery.changed' ? event.discovery : state.discovery);
  return others.length === 0 ? only : undefined;
}

function isUnchosen({ preferences, hosting, connection, openedLink, errand }: State): boolean {
  if (preferences.name === '' || preferences.hostAddress !== '' || preferences.wasHosting) return false;
  return connection.phase === 'idle' && hosting?.kind === 'off' && openedLink === undefined && errand === undefined;
}

/** A host that could not be reached and is found: at another address, or just back at the old one. */
export function foundAgain(state: State, discovery: Discovery): string | undefined {
  const { connection } = state;
  const key = keyOfHost(state);
  const link = linkToKey(discovery, key);
  const isBack = linkToKey(state.discovery, key) === undefined;
  return link !== undefined && (isBack || link !== addressOf(connection)) ? link : undefined;
}

function addressOf(connection: Connection): string | undefined {
  return connection.phase === 'idle' ? undefined : connection.address;
}
