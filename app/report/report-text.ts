// The app's part of a report: what it runs on, what it does, and the last of its log. Pure: no name, key, password or whole address is in
// it, and whatever is neither a number nor from a closed list goes through the redaction.
import type { Discovery, FoundHost } from '../bridge/discovery-facts.ts';
import type { HostingState } from '../bridge/hosting-facts.ts';
import type { SystemState } from '../bridge/system-facts.ts';
import type { Settings } from '../settings.ts';
import { maskAddress, redact } from './redaction.ts';

export type NetworkInterface = {
  readonly name: string;
  readonly address: string;
  readonly isInternal: boolean;
};

export type ReportFacts = {
  readonly atMs: number;
  /** `app`, `electron`, `chrome`, `node`, … to their versions. */
  readonly versions: Readonly<Record<string, string | undefined>>;
  /** `linux 6.8.0 x64`. */
  readonly os: string;
  readonly isPackaged: boolean;
  readonly interfaces: readonly NetworkInterface[];
  /** The addresses that guests are given, best first. */
  readonly lanAddresses: readonly string[];
  readonly hosting: HostingState;
  readonly discovery: Discovery;
  readonly settings: Settings;
  readonly system: SystemState;
  readonly log: string;
  readonly home: string;
};

/** @param page the page's own part, already without names and texts. */
export function reportText(page: string, facts: ReportFacts): string {
  const { home, log, system, settings } = facts;
  const parts = [
    part('Nearcall report', [new Date(facts.atMs).toISOString()]),
    part('App', [
      ...Object.entries(facts.versions).flatMap(([name, version]) =>
        version === undefined ? [] : [`${name} ${version}`],
      ),
      `os ${facts.os}`,
      facts.isPackaged ? 'installed' : 'from a checkout',
    ]),
    part('Network', networkLines(facts)),
    part('Hosting', hostingLines(facts.hosting)),
    part('Hosts found', discoveryLines(facts.discovery)),
    part('System', [
      `update ${system.update.kind}`,
      `firewall ${system.firewall ?? 'not asked'}`,
      `permissions ${Object.entries(system.permissions)
        .map(([name, state]) => `${name} ${state}`)
        .join(', ')}`,
      `screens ${system.screenPicker}, system sound ${yesNo(system.hasSystemSound)}`,
    ]),
    part('Settings', [
      `port ${settings.port ?? 'none yet'}`,
      `keys pinned ${Object.keys(settings.pinnedKeys).length}, hosts known ${Object.keys(settings.knownHosts).length}`,
      `starts at login ${system.opensAtLogin === undefined ? 'not possible' : yesNo(system.opensAtLogin)}`,
      `closes to tray ${yesNo(settings.closesToTray)}, looks for updates ${yesNo(settings.looksForUpdates)}`,
      `preferences ${settings.preferences?.length ?? 0} characters`,
    ]),
  ];
  const all = [...parts, page.trim(), part('Log', [log.trim()])];
  return `${all.map((text) => redact(text, { home })).join('\n\n')}\n`;
}

function networkLines({ interfaces, lanAddresses }: ReportFacts): readonly string[] {
  return interfaces.map(({ name, address, isInternal }) => {
    const place = lanAddresses.indexOf(address);
    const role = isInternal ? 'this computer' : place < 0 ? 'not given to guests' : `no. ${place + 1} for guests`;
    return `${name} ${maskAddress(address)}: ${role}`;
  });
}

function hostingLines(hosting: HostingState): readonly string[] {
  switch (hosting.kind) {
    case 'on':
      return [`on, port ${hosting.port}, ${hosting.urls.length} addresses`];
    case 'restarting':
      return [`restarting, port ${hosting.port}`];
    case 'failed':
      return [`failed, ${hosting.reason}`];
    default:
      return [hosting.kind];
  }
}

function discoveryLines({ hosts, ways }: Discovery): readonly string[] {
  return [
    ...Object.entries(ways).map(([way, outcome]) => `${way}: ${outcome}`),
    ...hosts.map(
      (host, index) =>
        `host ${index + 1}: ${host.standing}, by ${host.ways.join(' ')}, ${host.places.length} places, ${versionOf(host)}`,
    ),
  ];
}

// Anybody on the network can say what their version is.
function versionOf({ version, isCompatible }: FoundHost): string {
  const known = /^\d{1,4}(\.\d{1,4}){1,3}$/.test(version) ? version : 'unknown';
  return `version ${known}${isCompatible ? '' : ' (does not fit)'}`;
}

function part(title: string, lines: readonly string[]): string {
  return [`== ${title} ==`, ...lines].join('\n');
}

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
