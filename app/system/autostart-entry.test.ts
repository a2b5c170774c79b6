import { describe, expect, it } from 'vitest';
import { autostartEntry, autostartPath, isAutostartOn } from './autostart-entry.ts';

const execLine = (...command: string[]) => /^Exec=(.*)$/m.exec(autostartEntry(command) ?? '')?.[1];

describe('D63 on Linux a file of ours in the autostart folder starts the app', () => {
  it('lies where the person’s settings are', () => {
    expect(autostartPath({}, '/home/ann')).toBe('/home/ann/.config/autostart/nearcall.desktop');
    expect(autostartPath({ XDG_CONFIG_HOME: '/etc/ann' }, '/home/ann')).toBe('/etc/ann/autostart/nearcall.desktop');
    expect(autostartPath({ XDG_CONFIG_HOME: 'relative' }, '/home/ann')).toContain('/home/ann/.config/');
    expect(autostartPath({ XDG_CONFIG_HOME: '' }, '/home/ann')).toContain('/home/ann/.config/');
  });

  it('names the program and its arguments, quoted as desktops read them', () => {
    expect(execLine('/opt/Nearcall/nearcall', '--hidden')).toBe('"/opt/Nearcall/nearcall" "--hidden"');
    expect(execLine('/home/ann/my apps/100%.AppImage')).toBe('"/home/ann/my apps/100%%.AppImage"');
    expect(execLine('/a"b$c`d\\e')).toBe('"/a\\\\"b\\\\$c\\\\`d\\\\\\\\e"');
  });

  it('any program’s name comes back as it was, read by the rules of the specification', () => {
    for (const name of [
      'plain',
      'a b',
      '"',
      '\\',
      '$HOME',
      '`id`',
      '50%',
      '\\"',
      '%f %U',
      '近聊',
      "it's",
      ';&|<>~*?#()',
    ]) {
      expect(readExec(execLine(`/opt/${name}`) ?? ''), name).toEqual([`/opt/${name}`]);
    }
  });

  it('can’t be written for a program with a line break in its name', () => {
    expect(autostartEntry(['/opt/a\nExec=evil'])).toBeUndefined();
  });
});

describe('D64 it counts what the desktop made of the file', () => {
  const ours = autostartEntry(['/opt/nearcall']) ?? '';

  it('our own file is on, and none is off', () => {
    expect(isAutostartOn(ours)).toBe(true);
    expect(isAutostartOn('')).toBe(false);
  });

  it('a desktop’s way to switch it off is off', () => {
    expect(isAutostartOn(ours.replace('enabled=true', 'enabled=false'))).toBe(false);
    expect(isAutostartOn(`${ours}Hidden=true\n`)).toBe(false);
    expect(isAutostartOn(`${ours}Hidden = true\r\n`)).toBe(false);
  });

  it('lines of other groups and comments make no difference', () => {
    expect(isAutostartOn(`${ours}\n[Desktop Action x]\nHidden=true\n`)).toBe(true);
    expect(isAutostartOn(`${ours}#Hidden=true\n`)).toBe(true);
  });
});

/** The specification's reading, from the outside in: escapes of a value, then arguments in quotes, then field codes. */
function readExec(value: string): string[] {
  const line = value.replace(/\\([\\nrts])/g, (_all, sign: string) => (sign === '\\' ? '\\' : '?'));
  const parts = line.match(/"(?:\\.|[^"\\])*"/g) ?? [];
  return parts.map((part) =>
    part
      .slice(1, -1)
      .replace(/\\(["`$\\])/g, '$1')
      .replaceAll('%%', '%'),
  );
}
