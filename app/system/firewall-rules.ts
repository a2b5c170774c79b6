// What Windows' firewall does with those who come to this program, read from its own records. Pure. The records have no language:
// what `netsh` prints is in that of the system.

export type FirewallVerdict = 'allowed' | 'not-allowed' | 'public-network' | 'unknown';

/** Kinds of network, as Windows tells them apart. The registry calls a private one "Standard". */
type Network = 'private' | 'public' | 'domain';

type Rule = {
  readonly isAllow: boolean;
  /** Empty: on every kind of network. */
  readonly networks: readonly string[];
  /** False when it counts for some ports or addresses only. */
  readonly isWhole: boolean;
  readonly protocol: string | undefined;
};

const NETWORK_OF_PROFILE: Readonly<Record<string, Network>> = {
  domain: 'domain',
  standard: 'private',
  public: 'public',
};
const NETWORK_OF_CATEGORY: Readonly<Record<string, Network>> = { 0: 'public', 1: 'private', 2: 'domain' };
const TCP = '6';
const NARROWING = ['lport', 'rport', 'la4', 'la6', 'ra4', 'ra6', 'if', 'svc'];

/**
 * @param records lines of `rule v2.31|Action=Allow|…` (a value of the FirewallRules key), `profile Standard 1 0` (whether the
 *   firewall is on for that kind of network, and whether it lets nobody in whatever the rules say), `network 1` (the category of a
 *   network this computer is on).
 * @param program the full path of this program.
 */
export function judgeFirewall(records: string, program: string): FirewallVerdict {
  const lines = records.split(/\r?\n/).map((line) => line.trim());
  const after = (word: string) =>
    lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
  const profiles = after('profile').map((line) => line.split(' '));
  if (profiles.length === 0) return 'unknown';
  const rules = after('rule').flatMap((line) => readRule(line, program) ?? []);
  const profileOf = (network: Network) =>
    profiles.find(([name = '']) => NETWORK_OF_PROFILE[name.toLowerCase()] === network) ?? [];

  function isOpen(network: Network): boolean {
    const [, isOn, letsNobodyIn] = profileOf(network);
    if (isOn === '0') return true;
    const here = rules.filter(({ networks }) => networks.length === 0 || networks.includes(network));
    // A block beats every permission.
    const isBlocked = here.some((rule) => !rule.isAllow && (rule.protocol ?? TCP) === TCP);
    const isAllowed = here.some((rule) => rule.isAllow && rule.isWhole && (rule.protocol ?? TCP) === TCP);
    return letsNobodyIn !== '1' && isAllowed && !isBlocked;
  }

  const networks = after('network').flatMap((category) => NETWORK_OF_CATEGORY[category] ?? []);
  // Adapters of virtual machines count as networks, too: one that is open is enough not to raise a false alarm.
  if (networks.length === 0 ? isOpen('private') : networks.some(isOpen)) return 'allowed';
  return isOpen('private') && networks.every((network) => network === 'public') ? 'public-network' : 'not-allowed';
}

/** @returns the rule, when it is about those who come to this program and is in force. */
function readRule(value: string, program: string): Rule | undefined {
  const fields = value.split('|').flatMap((field): (readonly [string, string])[] => {
    const cut = field.indexOf('=');
    return cut < 0 ? [] : [[field.slice(0, cut).toLowerCase(), field.slice(cut + 1)]];
  });
  const first = (name: string) => fields.find(([key]) => key === name)?.[1];
  const isOurs = first('app')?.toLowerCase() === program.toLowerCase();
  if (!isOurs || first('dir')?.toLowerCase() !== 'in' || first('active')?.toLowerCase() !== 'true') return undefined;
  return {
    isAllow: first('action')?.toLowerCase() === 'allow',
    networks: fields.filter(([key]) => key === 'profile').map(([, name]) => name.toLowerCase()),
    isWhole: !fields.some(([key]) => NARROWING.includes(key)),
    protocol: first('protocol'),
  };
}
