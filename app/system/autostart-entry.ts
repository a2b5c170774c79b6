// The file that makes Linux desktops start the app when a person logs in. Pure.
// https://specifications.freedesktop.org/autostart-spec and desktop-entry-spec ("The Exec key").
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

const FILE_NAME = 'nearcall.desktop';

/** Our own file in the person's folder; never one of the system's. */
export function autostartPath(environment: Environment, home: string): string {
  const chosen = environment.XDG_CONFIG_HOME;
  // A relative one is invalid and must be ignored (basedir-spec).
  return join(chosen?.startsWith('/') ? chosen : join(home, '.config'), 'autostart', FILE_NAME);
}

/**
 * @param command the program and its arguments.
 * @returns `undefined` when there is a line break in the command: then no file can say it.
 */
export function autostartEntry(command: readonly string[]): string | undefined {
  if (command.some((part) => /[\r\n\0]/.test(part))) return undefined;
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Nearcall',
    'Name[zh_CN]=近聊',
    'Comment=Video calls on your own network',
    'Comment[zh_CN]=在自己的网络里视频通话',
    `Exec=${command.map(quoted).join(' ')}`,
    'Icon=nearcall',
    'Terminal=false',
    'StartupNotify=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** Whether desktops act on this file. They switch it off with a line in it instead of removing it. */
export function isAutostartOn(entry: string): boolean {
  const keys = new Map<string, string>();
  let isInEntry = false;
  for (const line of entry.split(/\r?\n/)) {
    if (line.startsWith('[')) isInEntry = line.trim() === '[Desktop Entry]';
    const cut = line.indexOf('=');
    if (isInEntry && cut > 0 && !line.startsWith('#')) keys.set(line.slice(0, cut).trim(), line.slice(cut + 1).trim());
  }
  return (
    (keys.get('Exec') ?? '') !== '' &&
    keys.get('Hidden') !== 'true' &&
    keys.get('X-GNOME-Autostart-enabled') !== 'false'
  );
}

// Three layers, from the inside: the quotes' own escapes, `%` for field codes, and the escapes of every value.
function quoted(part: string): string {
  const inQuotes = part.replace(/["`$\\]/g, '\\$&').replaceAll('%', '%%');
  return `"${inQuotes}"`.replaceAll('\\', '\\\\');
}
