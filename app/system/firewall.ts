// Asks Windows' firewall about this program, and has a rule added after the system has asked an administrator. What is run is fixed
// text but for the program's own path, and that is carried as base64: no path can become a command.
import { type FirewallVerdict, judgeFirewall } from './firewall-rules.ts';
import type { RunProgram } from './run-program.ts';

export type Firewall = {
  readonly ask: () => Promise<FirewallVerdict>;
  /** Resolves when the rule is there, or the person said no. */
  readonly allow: () => Promise<void>;
};

export type FirewallOptions = {
  readonly run: RunProgram;
  /** The full path of this program. */
  readonly program: string;
  /** Windows' folder, where its own programs are. Nothing is looked up in the PATH. */
  readonly systemRoot: string;
};

/** build/installer.nsh calls it the same. */
const RULE_NAME = 'Nearcall';

const POLICY = 'HKLM:\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy';
const GROUP_POLICY = 'HKLM:\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall';

// What judgeFirewall reads. Paths of rules are written with variables now and then.
const READ_RECORDS = `
$ProgressPreference = 'SilentlyContinue'
[Console]::OutputEncoding = New-Object Text.UTF8Encoding $false
foreach ($path in '${POLICY}\\FirewallRules', '${GROUP_POLICY}\\FirewallRules') {
  $key = Get-Item -LiteralPath $path -ErrorAction SilentlyContinue
  if ($key) {
    foreach ($name in $key.GetValueNames()) { 'rule ' + [Environment]::ExpandEnvironmentVariables([string]$key.GetValue($name)) }
  }
}
foreach ($name in 'Domain', 'Standard', 'Public') {
  $kept = Get-ItemProperty -LiteralPath ('${POLICY}\\' + $name + 'Profile') -ErrorAction SilentlyContinue
  if ($kept) { 'profile ' + $name + ' ' + [int]$kept.EnableFirewall + ' ' + [int]$kept.DoNotAllowExceptions }
}
Get-NetConnectionProfile -ErrorAction SilentlyContinue | ForEach-Object { 'network ' + [int]$_.NetworkCategory }
`;

export function createFirewall({ run, program, systemRoot }: FirewallOptions): Firewall {
  const powershell = `${systemRoot}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe`;
  const runScript = (script: string) => run(powershell, ['-NoProfile', '-NonInteractive', '-Command', script]);
  return {
    ask: async () => {
      const { isDone, output } = await runScript(READ_RECORDS);
      return isDone ? judgeFirewall(output, program) : 'unknown';
    },
    allow: async () => {
      await runScript(asAdministrator(powershell, addRule(program)));
    },
  };
}

// A rule that blocks this program (left by an answer given long ago) beats the new one, so it goes first. On public networks nobody
// is let in: in a café that would be everybody.
function addRule(program: string): string {
  const path = Buffer.from(program, 'utf16le').toString('base64');
  return [
    `$program = 'program=' + [Text.Encoding]::Unicode.GetString([Convert]::FromBase64String('${path}'))`,
    `$netsh = Join-Path $env:SystemRoot 'System32\\netsh.exe'`,
    `& $netsh advfirewall firewall delete rule name=all dir=in $program`,
    `& $netsh advfirewall firewall add rule 'name=${RULE_NAME}' dir=in action=allow $program 'profile=private,domain' enable=yes`,
    'exit $LASTEXITCODE',
  ].join('; ');
}

// The script is one argument between double quotes, of which it has none itself.
function asAdministrator(powershell: string, script: string): string {
  const line = `-NoProfile -NonInteractive -Command "${script}"`;
  const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const start = `Start-Process -FilePath ${quote(powershell)} -Verb RunAs -WindowStyle Hidden -Wait -PassThru -ArgumentList ${quote(line)}`;
  return `$ErrorActionPreference = 'Stop'; $process = ${start}; exit $process.ExitCode`;
}
