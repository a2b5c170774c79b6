// STUN and TURN servers that this host gives to everybody, with credentials that end. None by default.
// The credentials are those of the "TURN REST API", as coturn checks them with `use-auth-secret`: the user name is the
// second at which they end and a name for the logs, the password its HMAC-SHA1 under the secret that both servers know.
import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { iceUrl } from '../protocol/ice-servers.ts';
import type { IceServer, PersonId } from '../protocol/index.ts';

/** How long credentials are good for unless told otherwise, in seconds. */
const LIFETIME_S = 6 * 3_600;

const stunUrl = iceUrl.check(z.regex(/^stun/i, 'not a stun: address'));
const turnUrl = iceUrl.check(z.regex(/^turn/i, 'not a turn: address'));

export const iceConfig = z
  .strictObject({
    stun: z.array(stunUrl).max(8).default([]),
    turn: z.array(turnUrl).max(8).default([]),
    /** coturn's `static-auth-secret`: makes credentials of each person's own. */
    turnSecret: z.string().min(1).optional(),
    /** How long those are good for, in seconds. Up to 30 days, so that a timer for half of it exists. */
    credentialLifetimeS: z.number().int().min(60).max(2_592_000).default(LIFETIME_S),
    /** For a server that knows one fixed user instead. */
    turnUsername: z.string().min(1).max(512).optional(),
    turnPassword: z.string().min(1).max(512).optional(),
  })
  .superRefine((config, context) => {
    const mistake = mistakeOf(config);
    if (mistake !== undefined) context.addIssue({ code: 'custom', message: mistake });
  });
export type IceConfig = z.infer<typeof iceConfig>;

export type IceSource = {
  readonly serversFor: (id: PersonId, nowMs: number) => readonly IceServer[];
  /** How often everybody must be given new ones, in milliseconds: at half of their life. */
  readonly renewEveryMs: number;
};

/** @returns `undefined` when there is nothing to give. */
export function makeIceServers(config: IceConfig | undefined): IceSource | undefined {
  if (config === undefined || config.stun.length + config.turn.length === 0) return undefined;
  const { stun, turn, credentialLifetimeS } = config;
  const stunServers: IceServer[] = stun.length > 0 ? [{ urls: stun }] : [];
  return {
    serversFor: (id, nowMs) =>
      turn.length > 0 ? [...stunServers, { urls: turn, ...credentialsFor(config, id, nowMs) }] : stunServers,
    renewEveryMs: credentialLifetimeS * 500,
  };
}

function credentialsFor(config: IceConfig, id: PersonId, nowMs: number): Omit<IceServer, 'urls'> {
  const { turnSecret, credentialLifetimeS, turnUsername = '', turnPassword = '' } = config;
  if (turnSecret === undefined) return { username: turnUsername, credential: turnPassword };
  const endsAtS = Math.floor(nowMs / 1_000) + credentialLifetimeS;
  const username = `${endsAtS}:${id.replace(/^@/, '')}`;
  return { username, credential: createHmac('sha1', turnSecret).update(username).digest('base64') };
}

function mistakeOf(config: Partial<IceConfig>): string | undefined {
  const { turn = [], turnSecret, turnUsername, turnPassword } = config;
  const hasUser = turnUsername !== undefined || turnPassword !== undefined;
  if (turn.length === 0) {
    return turnSecret !== undefined || hasUser ? 'TURN credentials are given, but no TURN server.' : undefined;
  }
  if (turnSecret !== undefined && hasUser) return 'A TURN server has either a secret or a fixed user, not both.';
  if (turnSecret !== undefined || (turnUsername !== undefined && turnPassword !== undefined)) return undefined;
  return hasUser
    ? 'A fixed TURN user needs a name and a password.'
    : 'A TURN server needs a secret, or a user and a password.';
}
