// What a recording is called. Pure.
import type { FileEnding } from './recording-format.ts';

/** Not allowed in names of files on some system, or not to be seen; a dot in front hides a file. */
const FORBIDDEN = /[\\/:*?"<>|\p{C}]|^\.+|[. ]+$/gu;
const NAME_MAX = 60;

/** @param at by the person's own calendar. @param whose one person's part of it. */
export function fileName(at: Date, ending: FileEnding, whose?: string): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const time = [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join('.');
  const name = whose === undefined ? '' : ` ${[...whose.replace(FORBIDDEN, '_')].slice(0, NAME_MAX).join('')}`;
  return `Nearcall ${day} ${time}${name}.${ending}`;
}

/** The same, or with a number behind it: two people may have one name. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.');
  let free = name;
  for (let count = 2; taken.has(free); count++) free = `${name.slice(0, dot)} ${count}${name.slice(dot)}`;
  return free;
}
