import { describe, expect, it } from 'vitest';
import { createFirewall } from './firewall.ts';
import { judgeFirewall } from './firewall-rules.ts';

const PROGRAM = 'C:\\Users\\张三\\AppData\\Local\\Programs\\Nearcall\\Nearcall.exe';
const ON = ['profile Domain 1 0', 'profile Standard 1 0', 'profile Public 1 0'];
const rule = (fields: string) => `rule v2.31|${fields}|App=${PROGRAM.toLowerCase()}|Name=Nearcall|`;
const ALLOW = rule('Action=Allow|Active=TRUE|Dir=In|Profile=Domain|Profile=Private');
const BLOCK = rule('Action=Block|Active=TRUE|Dir=In|Protocol=6|Profile=Private');
const judge = (...lines: string[]) => judgeFirewall(lines.join('\r\n'), PROGRAM);

describe('D61 the firewall’s own records say whether others get through to this program', () => {
  it('without a rule they don’t', () => {
    expect(judge(...ON, 'network 1')).toBe('not-allowed');
  });

  it('with a rule for this kind of network they do', () => {
    expect(judge(...ON, ALLOW, 'network 1')).toBe('allowed');
    expect(judge(...ON, ALLOW, 'network 2')).toBe('allowed');
    expect(judge(...ON, rule('Action=Allow|Active=TRUE|Dir=In'), 'network 0')).toBe('allowed');
  });

  it('a block left from an old answer beats the rule', () => {
    expect(judge(...ON, ALLOW, BLOCK, 'network 1')).toBe('not-allowed');
    expect(judge(...ON, ALLOW, BLOCK, 'network 2')).toBe('allowed');
  });

  it('a network that Windows takes for public is told apart', () => {
    expect(judge(...ON, ALLOW, 'network 0')).toBe('public-network');
    expect(judge(...ON, 'network 0')).toBe('not-allowed');
    expect(judge(...ON, ALLOW, 'network 0', 'network 1')).toBe('allowed');
  });

  it('what is off, goes out, is for another program, or for some ports only, lets nobody in', () => {
    for (const fields of [
      'Action=Allow|Active=FALSE|Dir=In',
      'Action=Allow|Active=TRUE|Dir=Out',
      'Action=Allow|Active=TRUE|Dir=In|LPort=80',
      'Action=Allow|Active=TRUE|Dir=In|RA4=10.0.0.1',
      'Action=Allow|Active=TRUE|Dir=In|Protocol=17',
    ]) {
      expect(judge(...ON, rule(fields), 'network 1'), fields).toBe('not-allowed');
    }
    const other = 'rule v2.31|Action=Allow|Active=TRUE|Dir=In|App=C:\\Other.exe|Name=Nearcall|';
    expect(judge(...ON, other, 'network 1')).toBe('not-allowed');
  });

  it('a firewall that is off lets everybody in, and one that takes no exceptions nobody', () => {
    expect(judge('profile Standard 0 0', 'network 1')).toBe('allowed');
    expect(judge('profile Standard 1 1', ALLOW, 'network 1')).toBe('not-allowed');
  });

  it('without a network, the private one counts', () => {
    expect(judge(...ON, ALLOW)).toBe('allowed');
    expect(judge(...ON)).toBe('not-allowed');
  });

  it('records that can’t be read say nothing', async () => {
    expect(judge('')).toBe('unknown');
    expect(judge('access denied', ALLOW)).toBe('unknown');
    const { firewall } = withAnswer({ isDone: false, output: ON.join('\n') });
    expect(await firewall.ask()).toBe('unknown');
  });
});

describe('D62 the rule is added by the system’s own programs, and no path can become a command', () => {
  it('asks and adds with Windows’ PowerShell, never one that lies in the PATH', async () => {
    const { firewall, commands } = withAnswer({ isDone: true, output: [...ON, ALLOW, 'network 1'].join('\r\n') });
    expect(await firewall.ask()).toBe('allowed');
    await firewall.allow();
    for (const { file, args } of commands) {
      expect(file).toBe('C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe');
      expect(args.slice(0, 3)).toEqual(['-NoProfile', '-NonInteractive', '-Command']);
    }
    expect(commands).toHaveLength(2);
  });

  it('removes what blocks this program, then lets in private and domain networks', async () => {
    const script = await elevatedScript(PROGRAM);
    const steps = script.split('; ');
    expect(steps[2]).toBe('& $netsh advfirewall firewall delete rule name=all dir=in $program');
    expect(steps[3]).toBe(
      "& $netsh advfirewall firewall add rule 'name=Nearcall' dir=in action=allow $program 'profile=private,domain' enable=yes",
    );
    expect(script).not.toContain('public');
  });

  it.each([
    "C:\\it's; Remove-Item C:\\* ;'\\Nearcall.exe",
    'C:\\a"b & calc.exe & "\\Nearcall.exe',
    'C:\\‘curly’ $(calc) `n %PATH%\\Nearcall.exe',
  ])('%s', async (program) => {
    const script = await elevatedScript(program);
    const [, encoded = ''] = /FromBase64String\('([A-Za-z0-9+/=]+)'\)/.exec(script) ?? [];
    expect(Buffer.from(encoded, 'base64').toString('utf16le')).toBe(program);
    expect(script.replace(encoded, '')).toBe((await elevatedScript('x')).replace(/'[A-Za-z0-9+/=]{4}'/, "''"));
  });
});

function withAnswer(answer: { isDone: boolean; output: string }, program = PROGRAM) {
  const commands: { file: string; args: readonly string[] }[] = [];
  const firewall = createFirewall({
    program,
    systemRoot: 'C:\\Windows',
    run: async (file, args) => {
      commands.push({ file, args });
      return answer;
    },
  });
  return { firewall, commands };
}

/** What runs as administrator, as PowerShell would read it from the outer command. */
async function elevatedScript(program: string): Promise<string> {
  const { firewall, commands } = withAnswer({ isDone: true, output: '' }, program);
  await firewall.allow();
  const outer = commands[0]?.args[3] ?? '';
  expect(outer).toContain('-Verb RunAs');
  const [, list = ''] = /-ArgumentList '((?:[^']|'')*)'; exit \$process\.ExitCode$/.exec(outer) ?? [];
  const [, script = ''] = /^-NoProfile -NonInteractive -Command "([^"]*)"$/.exec(list.replaceAll("''", "'")) ?? [];
  return script;
}
