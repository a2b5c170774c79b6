// Takes out of a line what a log or a report must not hold, should it ever get there: secrets, addresses, names in paths and links.
// Belt and braces: what is logged is ids and codes in the first place. Pure.

export type RedactionOptions = {
  /** The person's home folder: their name stands in it. */
  readonly home: string;
};

/** `name=value`, `"name": "value"`, `Name: value` of what is secret whatever it looks like; a value may be quoted. */
const SECRETS =
  /(["']?\b(?:token|passcode|password|credential|secret|session|authorization|cookie)\b["']?\s*[:=]\s*)("[^"]*"|'[^']*'|\S+)/gi;
const SESSION_DESCRIPTION = /\bv=0\s+o=[\s\S]*/;
const ANY_HOME = /(\/(?:home|Users)\/|[A-Za-z]:\\Users\\)[^/\\\s"']+/g;
/** Rooms and people in links, as they are typed and as they are written in addresses. */
const LINK_NAMES = /(\/[rp]\/)[^/?#\s"']+/g;
/** Keys, tokens and random ids: 20 characters and more, with a digit, of the alphabets that such things are written in. */
const LONG_CODE = /(?<![\w-])(?=[\w-]*\d)[A-Za-z0-9_-]{20,}(?![\w-])/g;
/** `Chrome/156.0.0.0` is a version. */
const IPV4 = /(?<![\d.]|Chrome\/|Electron\/)(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?![\d.]*\d)/g;
const IPV6 = /(?<![\w:])[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,8}(?![\w:])/gi;

export function redact(text: string, { home }: RedactionOptions): string {
  const homeless = home === '' ? text : text.split(home).join('~');
  return homeless
    .replace(SESSION_DESCRIPTION, '…')
    .replace(SECRETS, '$1…')
    .replace(ANY_HOME, '~')
    .replace(LINK_NAMES, '$1…')
    .replace(LONG_CODE, (code) => `${code.slice(0, 8)}…`)
    .replace(IPV4, maskIpv4)
    .replace(IPV6, maskIpv6);
}

/** What kind of network an address is on is worth knowing; which machine it is, is nobody's business. */
export function maskAddress(address: string): string {
  return address.includes(':') ? maskIpv6(address) : address.replace(IPV4, maskIpv4);
}

function maskIpv4(address: string): string {
  const [first = 0, second = 0, ...rest] = address.split('.').map(Number);
  if ([first, second, ...rest].some((part) => part > 255)) return address;
  if (first === 127 || address === '0.0.0.0' || address === '255.255.255.255') return address;
  if (first === 10) return '10.x.x.x';
  if (first === 192 && second === 168) return '192.168.x.x';
  if (first === 172 && second >= 16 && second <= 31) return '172.16.x.x';
  if (first === 169 && second === 254) return '169.254.x.x';
  if (first === 100 && second >= 64 && second <= 127) return '100.64.x.x';
  if (first >= 224 && first <= 239) return address;
  return 'public.x.x.x';
}

function maskIpv6(address: string): string {
  // Not an address but a time (`12:30:05`) or a hardware address.
  if (!address.includes('::') && address.split(':').length !== 8) return isHardware(address) ? 'xx:xx' : address;
  if (address === '::1' || address === '::') return address;
  if (/^fe[89ab]/i.test(address)) return 'fe80::x';
  if (/^f[cd]/i.test(address)) return 'fd00::x';
  if (/^ff/i.test(address)) return address;
  return '2000::x';
}

function isHardware(address: string): boolean {
  return /^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$/i.test(address);
}
