import { describe, expect, it } from 'vitest';
import { linkInArguments, parseDeepLink } from './deep-link.ts';

const KEY = 'ab'.repeat(32);
const NOTHING = { room: undefined, person: undefined };

describe('D57 a link says which host, room or person, and nothing else', () => {
  it.each([
    ['nearcall://lab.local', 'nearcall://lab.local:8443/', 'lab.local:8443'],
    ['nearcall://192.168.1.20:9000/', 'nearcall://192.168.1.20:9000/', '192.168.1.20:9000'],
    ['NEARCALL://LAB/', 'nearcall://lab:8443/', 'lab:8443'],
    ['nearcall://[fe80::1]:8443/', 'nearcall://[fe80::1]:8443/', '[fe80::1]:8443'],
    [`nearcall://lab/#${KEY.toUpperCase()}`, `nearcall://lab:8443/#${KEY}`, 'lab:8443'],
    ['nearcall://lab/?also=10.0.0.3:8443,lab', 'nearcall://lab:8443/?also=10.0.0.3:8443', 'lab:8443'],
    ['nearcall://lab/?new=1&also=10.0.0.3', 'nearcall://lab:8443/?also=10.0.0.3:8443', 'lab:8443'],
  ])('%s', (text, address, place) => {
    expect(parseDeepLink(text)).toEqual({ address, place, ...NOTHING });
  });

  it('gives names their one spelling', () => {
    expect(parseDeepLink('nearcall://lab/r/%20Zoe%CC%88%20')?.room).toBe('Zoë');
    expect(parseDeepLink(`nearcall://lab/p/${encodeURIComponent('  Ann ')}`)).toMatchObject({
      person: 'Ann',
      room: undefined,
    });
  });

  it('its address means the same host when it is read again', () => {
    const link = parseDeepLink(`nearcall://lab:81/?also=[fe80::2]:82,10.0.0.1#${KEY}`);
    expect(parseDeepLink(link?.address ?? '')).toEqual(link);
  });
});

describe('D58 a link that hides something is refused', () => {
  it.each([
    ['another scheme', 'https://lab/'],
    ['no slashes', 'nearcall:lab'],
    ['no host', 'nearcall:///r/lab'],
    ['a name before the host', 'nearcall://lab@evil/'],
    ['an empty name before the host', 'nearcall://@evil/'],
    ['an escaped host', 'nearcall://%6cab/'],
    ['a backslash', 'nearcall://lab\\@evil/'],
    ['port 0', 'nearcall://lab:0/'],
    ['a port beyond all', 'nearcall://lab:65536/'],
    ['another path', 'nearcall://lab/ws'],
    ['a path above', 'nearcall://lab/r/../p/Ann'],
    ['a room and a person', 'nearcall://lab/r/Lab/p/Ann'],
    ['no name', 'nearcall://lab/r/'],
    ['a blank name', 'nearcall://lab/r/%20'],
    ['a broken escape', 'nearcall://lab/r/%E4%BC'],
    ['a name escaped twice', 'nearcall://lab/r/%2541nn'],
    ['a control character', 'nearcall://lab/r/a%00b'],
    ['a line break', 'nearcall://lab/r/a%0Ab'],
    ['a reordered name', 'nearcall://lab/p/Ann%E2%80%AEnnA'],
    ['an invisible character', 'nearcall://lab/p/Ann%E2%80%8B'],
    ['a raw control character', 'nearcall://lab/\u0000'],
    ['a raw blank', 'nearcall://lab/ --no-sandbox'],
    ['a raw bidi mark', 'nearcall://lab\u202e/'],
    ['a name that is an id', 'nearcall://lab/p/%40someone'],
    ['a name too long', `nearcall://lab/r/${'x'.repeat(41)}`],
    ['a key that is none', 'nearcall://lab/#abc'],
    ['too long a link', `nearcall://lab/?x=${'x'.repeat(2_000)}`],
    ['nothing', ''],
  ])('%s', (_what, text) => {
    expect(parseDeepLink(text)).toBeUndefined();
  });

  it('an address beside it that hides something is left out', () => {
    expect(parseDeepLink('nearcall://lab/?also=a@evil,10.0.0.3:0,10.0.0.4')?.address).toBe(
      'nearcall://lab:8443/?also=10.0.0.4:8443',
    );
  });
});

describe('D59 of a program’s arguments the last link counts, and switches never', () => {
  it.each([
    [['Nearcall.exe', '--hidden'], undefined],
    [['Nearcall.exe', '--open=nearcall://lab'], undefined],
    [['Nearcall.exe', 'nearcall://one', '--', 'nearcall://two'], 'two:8443'],
    [['Nearcall.exe', '--allow-file-access-from-files', 'nearcall://one'], 'one:8443'],
    [['Nearcall.exe', 'nearcall://one', 'nearcall://%'], undefined],
    [['electron', '.', '--user-data-dir=nearcall://lab'], undefined],
  ])('%j', (argv, place) => {
    expect(linkInArguments(argv)?.place).toBe(place);
  });
});
