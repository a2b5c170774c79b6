// The words for what was measured, in both languages.
import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { QualityReason } from '../../core/quality.ts';
import { NAME } from '../kit/Sentence.tsx';
import { en } from '../texts/en.ts';
import { zh } from '../texts/zh.ts';
import { EXAMPLE_LOOK } from './example-look.ts';
import { factsOf } from './facts.ts';
import { rateOf, shareOf, timeOf } from './numbers.ts';
import { reportOf } from './report.ts';
import { adviceOf, sentenceOf } from './sentence.ts';

type Words = { t: TFunction; language: string };
let english: Words;
let chinese: Words;

beforeAll(async () => {
  const words = async (language: string): Promise<Words> => {
    const texts = i18next.createInstance();
    const resources = { en: { translation: en }, zh: { translation: zh } };
    const t = await texts.init({ lng: language, resources, interpolation: { escapeValue: false } });
    return { t, language };
  };
  [english, chinese] = await Promise.all([words('en'), words('zh')]);
});

const REASONS: readonly QualityReason[] = [
  { kind: 'fine' },
  { kind: 'measuring' },
  { kind: 'connecting' },
  { kind: 'reconnecting' },
  { kind: 'relayed' },
  { kind: 'sound-lost', direction: 'in', ratio: 0.07, network: 'wifi' },
  { kind: 'sound-lost', direction: 'out', ratio: 0.07, network: undefined },
  { kind: 'picture-lost', direction: 'in', ratio: 0.07, network: 'ethernet' },
  { kind: 'picture-lost', direction: 'out', ratio: 0.07, network: 'vpn' },
  { kind: 'sound-late', ratio: 0.2 },
  { kind: 'frozen', times: 1 },
  { kind: 'frozen', times: 3 },
  { kind: 'round-trip', ms: 400 },
  { kind: 'slow-network', roomBitsPerS: undefined },
  { kind: 'slow-network', roomBitsPerS: 200_000 },
  { kind: 'busy-processor' },
  { kind: 'few-pictures', framesPerS: 1 },
];

describe('numbers', () => {
  it('U35 are written as the language does, with as many places as matter', () => {
    expect(shareOf(0, 'en')).toBe('0%');
    expect(shareOf(0.004, 'en')).toBe('0.4%');
    expect(shareOf(0.0712, 'en')).toBe('7%');
    expect(timeOf(3.4, 'en')).toBe('3\u00a0ms');
    expect(timeOf(1_240, 'en')).toBe('1.2\u00a0sec');
    expect(timeOf(3.4, 'zh')).toBe('3毫秒');
    expect(rateOf(42_400, 'en')).toBe('42\u00a0kb/s');
    expect(rateOf(999_700, 'en')).toBe('1\u00a0Mb/s');
    expect(rateOf(1_740_000, 'en')).toBe('1.7\u00a0Mb/s');
  });
});

describe('sentences', () => {
  it('U36 every reason is a sentence about the person, in both languages, with nothing left to fill in', () => {
    for (const words of [english, chinese]) {
      const all = REASONS.map((reason) => sentenceOf(reason, NAME, words));
      for (const sentence of all) {
        expect(sentence).toContain(NAME);
        expect(sentence).toMatch(/[.…。]$/);
        expect(sentence).not.toMatch(/\{\{|quality\.|undefined|NaN/);
      }
      expect(new Set(all).size).toBe(REASONS.length);
    }
  });

  it('U36 lost packets are told with share, direction and network', () => {
    const lost = { kind: 'sound-lost', direction: 'in', ratio: 0.07, network: 'wifi' } as const;
    expect(sentenceOf(lost, 'Ann', english)).toBe('7% of the sound from Ann is lost on Wi-Fi.');
    expect(sentenceOf({ ...lost, direction: 'out', network: undefined }, 'Ann', english)).toBe(
      '7% of your sound to Ann is lost on the way.',
    );
    expect(sentenceOf(lost, 'Ann', chinese)).toBe('来自Ann的声音在 Wi-Fi 上丢失了 7%。');
  });

  it('U36 what is weak comes with what to do about it, what is good does not', () => {
    const isAdvised = (reason: QualityReason) => adviceOf(reason, 'wifi', english) !== undefined;
    const quiet = ['fine', 'measuring', 'connecting', 'relayed'];
    for (const reason of REASONS) expect(isAdvised(reason), reason.kind).toBe(!quiet.includes(reason.kind));
    const lost = { kind: 'sound-lost', direction: 'in', ratio: 0.07, network: 'wifi' } as const;
    expect(adviceOf(lost, 'wifi', english)).toContain('cable');
    expect(adviceOf(lost, 'ethernet', english)).not.toContain('cable');
  });
});

describe('facts', () => {
  const valueAt = (label: string, look = EXAMPLE_LOOK) =>
    factsOf(look, english)
      .flatMap(({ facts }) => facts)
      .find((fact) => fact.label === label)?.value;

  it('U37 the way is told in words, and an address the browser hides is called hidden', () => {
    expect(valueAt('Path')).toBe('Directly');
    expect(valueAt('Network')).toBe('Cable');
    expect(valueAt('My address')).toBe('192.168.1.5:50312');
    expect(valueAt('Their address')).toBe('hidden by the browser');
    const path = EXAMPLE_LOOK.path;
    if (!path) throw new Error('the example has a path');
    const over = (change: Partial<typeof path>) => ({ ...EXAMPLE_LOOK, path: { ...path, ...change } });
    expect(valueAt('Path', over({ remote: 'srflx' }))).toBe('Directly, across a router');
    expect(valueAt('Path', over({ remote: 'relay' }))).toBe('Through the other side’s TURN server');
    const relayed = over({ local: 'relay', relayProtocol: 'tls' });
    expect(valueAt('Path', relayed)).toBe('Through your TURN server');
    expect(valueAt('Protocol', relayed)).toBe('UDP, to the TURN server TLS');
  });

  it('U37 a picture has its size, rate and codec, and what is not sent has no numbers', () => {
    const [, received, sent] = factsOf(EXAMPLE_LOOK, english);
    expect(received?.facts).toContainEqual({ label: 'Size', value: '1280 × 720, 30 pictures/s' });
    expect(received?.facts).toContainEqual({ label: 'Codec', value: 'H264' });
    expect(received?.facts).toContainEqual({ label: 'Sound lost', value: '0.4%' });
    expect(sent?.facts).toEqual([
      { label: 'Sound', value: '41\u00a0kb/s' },
      { label: 'Picture', value: 'Nothing' },
    ]);
  });

  it('U37 no label stands twice in a group', () => {
    for (const words of [english, chinese]) {
      for (const { facts } of factsOf(EXAMPLE_LOOK, words)) {
        expect(new Set(facts.map(({ label }) => label)).size).toBe(facts.length);
      }
    }
  });
});

describe('the report', () => {
  const versions = { nearcall: '0.1.0', protocol: 1, browser: 'Browser 1' };
  const looks = [EXAMPLE_LOOK, { ...EXAMPLE_LOOK, roundTripMs: 12 }];
  const ann = { name: 'Ann', quality: { grade: 'good', reason: { kind: 'fine' } }, looks } as const;
  const bob = { name: 'Bob', quality: { grade: 'lost', reason: { kind: 'connecting' } }, looks: [] } as const;

  it('U38 names versions, moment, and for everybody the grade, every number and the last minute', () => {
    const text = reportOf([ann, bob], versions, Date.UTC(2026, 0, 1), english);
    for (const part of ['Nearcall 0.1.0, protocol 1', 'Browser 1', '2026-01-01T00:00:00.000Z']) {
      expect(text).toContain(part);
    }
    expect(text).toContain('Ann: Good connection\nThe connection to Ann is good.\nWay\n  Path: Directly\n');
    expect(text).toContain('  Round trip: 3 ms to 12 ms\n');
    expect(text).toMatch(/Bob: No connection\nLooking for a way to Bob\.\n$/);
  });

  it('U38 is written in the language of the page', () => {
    const text = reportOf([ann], versions, 0, chinese);
    expect(text).toContain('与Ann的连接良好。');
    expect(text).not.toMatch(/Round trip|Path/);
    expect(reportOf([], versions, 0, english)).toContain('You aren’t connected');
  });
});
