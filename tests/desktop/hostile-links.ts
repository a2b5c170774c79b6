// Links as a web page, a chat or a command line might hand them to the app: every part honest, odd or hostile, put together by chance.

type Verdict = 'honest' | 'odd' | 'hostile';
type Part = readonly [verdict: Verdict, text: string];

/** A hostile link must be refused, an honest one must arrive; an odd one may do either, as long as what arrives is clean. */
export type TriedLink = { readonly text: string; readonly verdict: Verdict };

const KEY = '0123456789abcdef'.repeat(4);

const PARTS: readonly (readonly Part[])[] = [
  // Scheme.
  [
    ['honest', 'nearcall://'],
    ['honest', 'NearCall://'],
    ['hostile', 'nearcall:'],
    ['hostile', 'nearcall:/'],
    ['hostile', 'nearcall:///'],
    ['hostile', 'nearcall://nearcall://'],
    ['hostile', 'nearcall:https://'],
    ['hostile', 'nearcall:javascript://'],
    ['hostile', 'nearcall:\\\\'],
  ],
  // Who, where.
  [
    ['honest', '10.0.0.3'],
    ['honest', 'LAB.local'],
    ['honest', '[fd00::1]'],
    ['odd', '实验室.local'],
    ['odd', '0x7f.1'],
    ['odd', 'lab..local'],
    ['hostile', '10.0.0.3;calc'],
    ['hostile', '--no-sandbox'],
    ['hostile', '<script>'],
    ['hostile', ''],
    ['hostile', 'ann@10.0.0.3'],
    ['hostile', 'ann:secret@10.0.0.3'],
    ['hostile', '10.0.0.3%00'],
    ['hostile', 'lab%2elocal'],
    ['hostile', '10.0.0.3\\@evil.example'],
    ['hostile', 'lab local'],
    ['hostile', 'a\u202elacol'],
    ['hostile', 'lab\u200b.local'],
    ['hostile', 'lab\u0000.local'],
    ['hostile', '[fe80::1%25eth0]'],
    ['hostile', `${'x'.repeat(2_100)}.local`],
  ],
  // Port. `PORT` is a number of its own for each link, so that what arrives can be told apart.
  [
    ['honest', ':PORT'],
    ['hostile', ':0'],
    ['hostile', ':65536'],
    ['hostile', ':-1'],
    ['hostile', ':8443x'],
    ['hostile', ':99999999999999999999'],
    ['hostile', ':%38443'],
  ],
  // Room or person.
  [
    ['honest', ''],
    ['honest', '/'],
    ['honest', '/r/lab'],
    ['honest', '/p/Ann'],
    ['honest', '/r/%E5%AE%9E%E9%AA%8C%E5%AE%A4'],
    ['honest', '/p/Ann%20B.'],
    ['odd', '/r/%3Cimg%20src%3Dx%3E'],
    ['odd', `/r/${'a'.repeat(41)}`],
    ['odd', '/r/%2e%2e'],
    ['odd', '/p/--no-sandbox'],
    ['hostile', '/r/'],
    ['hostile', '/p/%20'],
    ['hostile', '/x/lab'],
    ['hostile', '/index.html'],
    ['hostile', '/r/lab/p/Ann'],
    ['hostile', '/r/lab/../../etc'],
    ['hostile', '/r/%00'],
    ['hostile', '/r/a%E2%80%AEb'],
    ['hostile', '/r/a%E2%80%8Bb'],
    ['hostile', '/r/%2561'],
    ['hostile', '/r/%zz'],
    ['hostile', '/r/%FF%FE'],
    ['hostile', '/p/%40admin'],
  ],
  // Other places.
  [
    ['honest', ''],
    ['honest', '?also=10.0.0.9:9000'],
    ['honest', '?also=10.0.0.9:9000,[fd00::2]:8443'],
    ['odd', '?also='],
    ['odd', '?also=ann:secret@10.0.0.9'],
    ['odd', '?also=10.0.0.9:99999,javascript:alert(1)'],
    ['odd', '?also=10.0.0.9%00'],
    ['odd', '?also=--remote-debugging-port=9222'],
    ['odd', `?also=${Array.from({ length: 100 }, (_, n) => `10.1.0.${n}`).join(',')}`],
    ['odd', '?room=lab&__proto__=x'],
  ],
  // Key.
  [
    ['honest', ''],
    ['honest', `#${KEY}`],
    ['honest', `#${KEY.toUpperCase()}`],
    ['hostile', '#key'],
    ['hostile', `#${KEY.slice(1)}`],
    ['hostile', `#${KEY}0`],
    ['hostile', `#${KEY.replace('0', '%30')}`],
  ],
  // What is behind it.
  [
    ['honest', ''],
    ['hostile', ' --no-sandbox'],
    ['hostile', '\n--inspect'],
    ['hostile', '\u0000'],
    ['hostile', '\u2066'],
    ['hostile', '" --gpu-launcher="calc'],
  ],
];

/** Most parts are honest, or every link would be refused for the first of many reasons. */
const HONEST_SHARE = 0.8;

export function linkByChance(port: number, random: () => number): TriedLink {
  const chosen = PARTS.map((options) => {
    const isHonest = random() < HONEST_SHARE;
    const candidates = options.filter(([verdict]) => (verdict === 'honest') === isHonest);
    return candidates[Math.floor(random() * candidates.length)] ?? (['honest', ''] as const);
  });
  return { text: chosen.map(([, text]) => text.replace('PORT', String(port))).join(''), verdict: worstOf(chosen) };
}

/** Every part once in an otherwise honest link. */
export function* eachPart(firstPort: number): Generator<TriedLink & { readonly port: number }> {
  let port = firstPort;
  for (const [place, options] of PARTS.entries()) {
    for (const part of options) {
      const chosen = PARTS.map(([first], index) => (index === place ? part : (first ?? (['honest', ''] as const))));
      yield {
        text: chosen.map(([, text]) => text.replace('PORT', String(port))).join(''),
        verdict: worstOf(chosen),
        port,
      };
      port += 1;
    }
  }
}

function worstOf(parts: readonly Part[]): Verdict {
  const verdicts = parts.map(([verdict]) => verdict);
  return verdicts.includes('hostile') ? 'hostile' : verdicts.includes('odd') ? 'odd' : 'honest';
}
