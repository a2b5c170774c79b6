// How the server reports what it does. Ids and counts always; names, texts and session descriptions never.

/** error = the user notices; warn = we recovered; info = one line a lifecycle transition; debug = the rest. */
type LogLevel = 'error' | 'warn' | 'info' | 'debug';

export type Log = (level: LogLevel, event: string, details?: Readonly<Record<string, string | number>>) => void;

export const silentLog: Log = () => {};

/** For a `catch`: whatever was thrown, as one line. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
