// The command line's options: a flag wins over its environment variable, which wins over the default.
import { homedir, hostname } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DEFAULT_PORT } from '../protocol/index.ts';
import { ICE_FLAGS, ICE_HELP, readIceOptions } from './ice-options.ts';
import type { IceConfig } from './ice-servers.ts';
import { reasonOf } from './log.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export type CliOptions =
  | { readonly kind: 'help' }
  | { readonly kind: 'mistake'; readonly message: string }
  | {
      readonly kind: 'serve';
      readonly isJson: boolean;
      readonly config: {
        port: number;
        name: string;
        dataDir: string;
        tls: boolean;
        advertise?: Record<string, never>;
        host?: string;
        iceServers?: IceConfig;
      };
    };

export const HELP = `Nearcall: video calls on your own network. This serves the page and the signaling; media goes from browser to browser.

  --port N       the port to listen on (${DEFAULT_PORT}; 0 takes any free one)         NEARCALL_PORT
  --name NAME    what guests see as this host's name (the machine's name)  NEARCALL_NAME
  --host ADDR    listen on this address only (all of them)                 NEARCALL_HOST
  --data DIR     where the key and the certificate are kept                NEARCALL_DATA
  --no-advertise don't let apps find this host by themselves              NEARCALL_NO_ADVERTISE=1
  --json         print one line of JSON once it listens                    NEARCALL_JSON=1
  --no-tls       plain HTTP: cameras work on localhost only                NEARCALL_NO_TLS=1
  --help         this text

For people between whom packets don't travel directly (docs/turn.md); on one network none of this is needed:

${ICE_HELP}

A flag wins over its variable. Stop with Ctrl+C; whoever is connected is told.
`;

export function readOptions(args: readonly string[], environment: Environment): CliOptions {
  let flags: ReturnType<typeof parse>;
  try {
    flags = parse(args);
  } catch (error) {
    return { kind: 'mistake', message: reasonOf(error) };
  }
  if (flags.help) return { kind: 'help' };
  const portText = flags.port ?? environment.NEARCALL_PORT ?? String(DEFAULT_PORT);
  const port = Number(portText);
  if (!/^\d{1,5}$/.test(portText) || port > 65_535) {
    return { kind: 'mistake', message: `A port is a number from 0 to 65535, not "${portText}".` };
  }
  const iceServers = readIceOptions(flags, environment);
  if (typeof iceServers === 'string') return { kind: 'mistake', message: iceServers };
  const host = flags.host ?? environment.NEARCALL_HOST;
  return {
    kind: 'serve',
    isJson: flags.json ?? isOn(environment.NEARCALL_JSON),
    config: {
      port,
      name: flags.name ?? environment.NEARCALL_NAME ?? hostname(),
      dataDir: flags.data ?? environment.NEARCALL_DATA ?? defaultDataDir(process.platform, environment, homedir()),
      tls: !(flags['no-tls'] ?? isOn(environment.NEARCALL_NO_TLS)),
      ...(!(flags['no-advertise'] ?? isOn(environment.NEARCALL_NO_ADVERTISE)) && { advertise: {} }),
      ...(host !== undefined && { host }),
      ...(iceServers !== undefined && { iceServers }),
    },
  };
}

/** Where programs of this platform keep their data. */
export function defaultDataDir(platform: string, environment: Environment, home: string): string {
  if (platform === 'win32') return join(environment.APPDATA ?? join(home, 'AppData', 'Roaming'), 'nearcall');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'nearcall');
  return join(environment.XDG_DATA_HOME || join(home, '.local', 'share'), 'nearcall');
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const toggle = { type: 'boolean' } as const;
  return parseArgs({
    args: [...args],
    options: {
      port: text,
      name: text,
      host: text,
      data: text,
      json: toggle,
      'no-tls': toggle,
      'no-advertise': toggle,
      ...ICE_FLAGS,
      help: { type: 'boolean', short: 'h' },
    },
  }).values;
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0' && value !== 'false';
}
