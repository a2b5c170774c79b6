// The command line's options about STUN and TURN. Secrets come from a file or the environment, never from the command line
// itself, which everybody on the machine can read (`ps`); and no mistake repeats one.
import { readFileSync } from 'node:fs';
import { type IceConfig, iceConfig } from './ice-servers.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What `parseArgs` is told of them. */
export const ICE_FLAGS = {
  stun: { type: 'string', multiple: true },
  turn: { type: 'string', multiple: true },
  'turn-secret-file': { type: 'string' },
  'turn-user': { type: 'string' },
} as const;

type IceFlags = { [K in keyof typeof ICE_FLAGS]?: K extends 'stun' | 'turn' ? string[] : string };

export const ICE_HELP = `  --stun URL     a STUN server for everybody; may be repeated              NEARCALL_STUN=URL,URL
  --turn URL     a TURN server for everybody; may be repeated              NEARCALL_TURN=URL,URL
  --turn-secret-file FILE
                 the secret shared with it (coturn: static-auth-secret)    NEARCALL_TURN_SECRET
  --turn-user NAME
                 instead of a secret: one fixed user                       NEARCALL_TURN_USER
                 and the password, by variable only                        NEARCALL_TURN_PASSWORD`;

/** @returns `undefined` when no server is named; a text when something is wrong, in one line. */
export function readIceOptions(
  flags: IceFlags,
  environment: Environment,
  readFile: (path: string) => string = (path) => readFileSync(path, 'utf8'),
): IceConfig | string | undefined {
  const file = flags['turn-secret-file'];
  let turnSecret = textOf(environment.NEARCALL_TURN_SECRET);
  if (file !== undefined) {
    try {
      turnSecret = readFile(file).trim();
    } catch {
      return `The file of the TURN secret, ${file}, cannot be read.`;
    }
    if (turnSecret === '') return `The file of the TURN secret, ${file}, is empty.`;
  }
  const turnUsername = flags['turn-user'] ?? textOf(environment.NEARCALL_TURN_USER);
  const turnPassword = textOf(environment.NEARCALL_TURN_PASSWORD);
  const parsed = iceConfig.safeParse({
    stun: flags.stun?.flatMap(listOf) ?? listOf(environment.NEARCALL_STUN),
    turn: flags.turn?.flatMap(listOf) ?? listOf(environment.NEARCALL_TURN),
    ...(turnSecret !== undefined && { turnSecret }),
    ...(turnUsername !== undefined && { turnUsername }),
    ...(turnPassword !== undefined && { turnPassword }),
  });
  if (!parsed.success) return mistakeOf(parsed.error.issues[0]);
  return parsed.data.stun.length + parsed.data.turn.length > 0 ? parsed.data : undefined;
}

function mistakeOf(issue: { path: PropertyKey[]; message: string } | undefined): string {
  const [option] = issue?.path ?? [];
  if (option !== 'stun' && option !== 'turn') return issue?.message ?? '';
  if (issue?.path.length === 1) return `There can be 8 --${option} servers at most.`;
  return `A --${option} server is written like ${option}:192.168.1.20:3478.`;
}

function listOf(text: string | undefined): string[] {
  return (text ?? '').split(/[\s,]+/).filter(Boolean);
}

// An empty variable is one that was not given: that is how compose files and units leave things out.
function textOf(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}
