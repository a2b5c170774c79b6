// The app's log: `nearcall.log` and two older ones, 1 MiB each. One line a lifecycle transition, ids and codes only: no names, texts,
// secrets or addresses, and whatever slips in is taken out again. It goes nowhere but into these files.
import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import electronLog from 'electron-log/node';
import { redact } from './redaction.ts';

/** error = the user notices; warn = we recovered; info = one line a lifecycle transition; debug = the rest. */
export type LogLevel = 'error' | 'warn' | 'info' | 'debug';

export type Log = (
  level: LogLevel,
  event: string,
  details?: Readonly<Record<string, string | number | boolean | undefined>>,
) => void;

export type LogFiles = {
  readonly log: Log;
  /** The last lines, oldest first: at most so many bytes, and whole lines only. */
  readonly tail: (maxBytes: number) => string;
};

const FILE = 'nearcall.log';
const OLDER = ['nearcall.1.log', 'nearcall.2.log'] as const;
const FILE_MAX_BYTES = 1024 * 1024;
/** A stack has a dozen lines; no line of ours needs more. */
const LINE_MAX_CHARS = 4_000;

export function openLog(folder: string, level: LogLevel = 'info'): LogFiles {
  const logger = electronLog.create({ logId: 'nearcall' });
  logger.transports.console.level = false;
  logger.transports.remote.level = false;
  const { file } = logger.transports;
  file.level = level;
  file.format = '{iso} {level} {text}';
  file.maxSize = FILE_MAX_BYTES;
  file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  file.resolvePathFn = () => join(folder, FILE);
  file.archiveLogFn = () => rotate(folder);
  return {
    log: (lineLevel, event, details = {}) => logger[lineLevel](lineOf(event, details)),
    tail: (maxBytes) => tailOf(folder, maxBytes),
  };
}

/** `server: listening port=8443 addresses=2`: one line, whatever is in it. */
export function lineOf(event: string, details: Parameters<Log>[2] = {}): string {
  const words = Object.entries(details).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
  return redact([event, ...words].join(' '), { home: homedir() })
    .slice(0, LINE_MAX_CHARS)
    .replace(/\s*[\r\n]+\s*/g, ' ⏎ ');
}

// The oldest goes. A file that can't be moved (a virus scanner has it) grows on until it can.
function rotate(folder: string): void {
  try {
    rmSync(join(folder, OLDER[1]), { force: true });
    if (readdirSync(folder).includes(OLDER[0])) renameSync(join(folder, OLDER[0]), join(folder, OLDER[1]));
    renameSync(join(folder, FILE), join(folder, OLDER[0]));
  } catch {}
}

function tailOf(folder: string, maxBytes: number): string {
  const texts = [OLDER[0], FILE].map((name) => readText(join(folder, name)));
  const bytes = Buffer.from(texts.join(''));
  if (bytes.length <= maxBytes) return bytes.toString();
  const cut = bytes.subarray(bytes.length - maxBytes).toString();
  return cut.slice(cut.indexOf('\n') + 1);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
