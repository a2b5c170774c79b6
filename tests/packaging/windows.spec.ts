// What the installer for Windows does. Making it needs tools that are downloaded, so what they are given is read.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { REPOSITORY, readYaml } from './builder.ts';

type Config = {
  readonly appId: string;
  readonly win: Record<string, unknown>;
  readonly nsis: Record<string, unknown>;
};

const read = (path: string) => readFile(join(REPOSITORY, path), 'utf8');
const config = async () => readYaml(await read('electron-builder.yml')) as Config;

/** @returns the lines of a macro, without comments. */
async function macro(name: string): Promise<readonly string[]> {
  const script = await read('build/installer.nsh');
  const [, body = ''] = new RegExp(`^!macro ${name}$(.*?)^!macroend$`, 'ms').exec(script) ?? [];
  return body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith(';'));
}

test('P17 the installer asks for no administrator, in English or Chinese, one for each processor', async () => {
  const { win, nsis } = await config();
  expect(nsis).toMatchObject({ perMachine: false, oneClick: false, buildUniversalInstaller: false });
  expect(nsis.installerLanguages).toEqual(['en_US', 'zh_CN']);
  expect(win.target).toEqual([{ target: 'nsis', arch: ['x64', 'arm64'] }]);
});

test('P17 it knows the app by the name under which Windows files its notifications', async () => {
  expect(await read('app/switches.ts')).toContain(`'${(await config()).appId}'`);
});

test('P18 where it may, it lets the program through the firewall on networks one trusts, and nothing else', async () => {
  expect((await config()).nsis.include).toBe('build/installer.nsh');
  const lines = await macro('customInstall');
  const added = lines.filter((line) => line.includes('add rule'));
  expect(added).toHaveLength(1);
  expect(added[0]).toMatch(
    /name="Nearcall" dir=in action=allow program=\$\{NEARCALL_PROGRAM\} profile=private,domain /,
  );
  const may = lines.findIndex((line) => /\$\{UAC_IsAdmin\}/.test(line));
  expect(may).toBeGreaterThan(-1);
  expect(lines.indexOf(added[0] ?? '')).toBeGreaterThan(may);
  // The app itself looks for a rule of this name.
  expect(await read('app/system/firewall.ts')).toContain("RULE_NAME = 'Nearcall'");
});

test('P18 removing the program removes its rule; updating it does not', async () => {
  const lines = await macro('customUnInstall');
  const removed = lines.findIndex((line) => /delete rule name=all dir=in program=\$\{NEARCALL_PROGRAM\}/.test(line));
  const unlessUpdated = lines.findIndex((line) => /\$\{ifNot\} \$\{isUpdated\}/.test(line));
  expect(unlessUpdated).toBeGreaterThan(-1);
  expect(removed).toBeGreaterThan(unlessUpdated);
});

test('P18 no command of it finds its program by the PATH', async () => {
  const commands = (await read('build/installer.nsh')).split('\n').filter((line) => /\bnetsh|\bpowershell/i.test(line));
  expect(commands.length).toBeGreaterThan(0);
  for (const line of commands.filter((text) => !text.trim().startsWith(';'))) expect(line).toContain('"$SYSDIR\\');
});
