// A STUN or TURN server while it is typed: what is wrong with it, and the server it makes. Pure.
import { type IceServer, iceServer } from '../../../signaling/protocol/index.ts';

export type IceDraft = { readonly address: string; readonly username: string; readonly password: string };

export type IceDraftProblem =
  | 'no-scheme'
  | 'web'
  | 'slashes'
  | 'port'
  | 'transport'
  | 'wrong'
  | 'known'
  | 'too-many'
  | 'mixed'
  | 'no-user';

export const EMPTY_DRAFT: IceDraft = { address: '', username: '', password: '' };

/** One server has at most so many addresses. */
const ADDRESSES_MAX = 8;

export function draftOf({ urls, username = '', credential = '' }: IceServer): IceDraft {
  return { address: urls.join(' '), username, password: credential };
}

export function isTurn(address: string): boolean {
  return /^\s*turns?:/i.test(address);
}

/**
 * @param others the servers already there.
 * @returns what is wrong and, where it can be guessed, what was meant; `undefined` when all is well or nothing is typed yet.
 */
export function addressProblemOf(
  address: string,
  others: readonly IceServer[],
): { readonly problem: IceDraftProblem; readonly better: string } | undefined {
  const urls = urlsOf(address);
  for (const url of urls) {
    const problem = urlProblemOf(url);
    if (problem !== undefined) return { problem, better: betterOf(url) };
  }
  const wrong = (problem: IceDraftProblem) => ({ problem, better: '' });
  if (urls.length > ADDRESSES_MAX) return wrong('too-many');
  if (new Set(urls.map(isTurn)).size > 1) return wrong('mixed');
  const known = new Set(others.flatMap((server) => server.urls));
  return urls.some((url) => known.has(url)) ? wrong('known') : undefined;
}

/** @returns the server, or why it can't be one yet. `undefined`: there is no address. */
export function serverOf(draft: IceDraft, others: readonly IceServer[]): IceServer | IceDraftProblem | undefined {
  const urls = urlsOf(draft.address);
  if (urls.length === 0) return undefined;
  const wrong = addressProblemOf(draft.address, others);
  if (wrong) return wrong.problem;
  const username = draft.username.trim();
  if (isTurn(draft.address) && (username === '' || draft.password === '')) return 'no-user';
  const server = isTurn(draft.address) ? { urls, username, credential: draft.password } : { urls };
  return iceServer.safeParse(server).success ? server : 'wrong';
}

function urlsOf(address: string): string[] {
  return [...new Set(address.split(/[\s,，]+/).filter(Boolean))];
}

function urlProblemOf(url: string): IceDraftProblem | undefined {
  if (/^(https?|wss?):/i.test(url)) return 'web';
  if (/^(stun|turn)s?:\/\//i.test(url)) return 'slashes';
  if (!/^(stun|turn)s?:/i.test(url)) return 'no-scheme';
  const [place = '', query] = url.replace(/^\w+:/, '').split('?');
  if (query !== undefined && (!isTurn(url) || !/^transport=(udp|tcp)$/i.test(query))) return 'transport';
  const [, port] = /^(?:\[[\da-f:.]+\]|[^:[\]]+)(?::([^:]*))?$/i.exec(place) ?? [];
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535)) return 'port';
  return iceServer.safeParse({ urls: [url] }).success && isPlace(place) ? undefined : 'wrong';
}

// A name, an IPv4 address, or an IPv6 address in brackets, with or without a port.
function isPlace(place: string): boolean {
  return /^(\[[\da-f:.]+\]|[\p{L}\p{N}][\p{L}\p{N}.-]*)(:\d+)?$/iu.test(place);
}

function betterOf(url: string): string {
  if (/^\w+:\/\//.test(url)) return url.replace('//', '');
  return `turn:${url}`;
}
