// What "copy as text" copies: everything that is known of every link, in the reader's language. No texts of chats. Pure.
import type { TFunction } from 'i18next';
import type { LinkStats } from '../../core/link-stats.ts';
import type { Quality } from '../../core/quality.ts';
import { factsOf } from './facts.ts';
import { lossesOf, rangeOf, ratesOf, roundTripsOf, type Series } from './graphs.ts';
import { rateOf, shareOf, timeOf } from './numbers.ts';
import { adviceOf, sentenceOf } from './sentence.ts';

export type Versions = { readonly nearcall: string; readonly protocol: number; readonly browser: string };

export type ReportedPerson = {
  readonly name: string;
  readonly quality: Quality;
  readonly looks: readonly LinkStats[];
};

type Words = { readonly t: TFunction; readonly language: string };

/** @param atMs now, in milliseconds since 1970. */
export function reportOf(people: readonly ReportedPerson[], versions: Versions, atMs: number, words: Words): string {
  const { nearcall, protocol, browser } = versions;
  const head = [
    words.t('quality.title'),
    new Date(atMs).toISOString(),
    words.t('quality.report.versions', { version: nearcall, protocol: String(protocol) }),
    browser,
  ];
  const parts = people.length > 0 ? people.map((person) => partOf(person, words)) : [words.t('quality.nobody')];
  // In a message or a file a usual space is found by whoever looks for "3 ms".
  return `${[head.join('\n'), ...parts].join('\n\n')}\n`.replaceAll('\u00a0', ' ');
}

function partOf({ name, quality, looks }: ReportedPerson, words: Words): string {
  const { t } = words;
  const last = looks.at(-1);
  const advice = adviceOf(quality.reason, last?.path?.network, words);
  const lines = [`${name}: ${t(`quality.grade.${quality.grade}`)}`, sentenceOf(quality.reason, name, words)];
  if (advice !== undefined) lines.push(advice);
  for (const { title, facts } of last ? factsOf(last, words) : []) {
    lines.push(`${title}`, ...facts.map(({ label, value }) => `  ${label}: ${value}`));
  }
  return [...lines, ...lastMinuteOf(looks, words)].join('\n');
}

function lastMinuteOf(looks: readonly LinkStats[], { t, language }: Words): readonly string[] {
  const line = (label: string, series: Series, write: (value: number, language: string) => string): string[] => {
    const range = rangeOf(series);
    if (range === undefined) return [];
    const ends = { low: write(range.low, language), high: write(range.high, language) };
    return [`  ${label}: ${t('quality.report.range', ends)}`];
  };
  const lines = [
    ...line(t('quality.graph.roundTrip'), roundTripsOf(looks), timeOf),
    ...line(t('quality.graph.loss'), lossesOf(looks), shareOf),
    ...line(t('quality.flow.received'), ratesOf(looks, 'in'), rateOf),
    ...line(t('quality.flow.sent'), ratesOf(looks, 'out'), rateOf),
  ];
  return lines.length > 0 ? [t('quality.report.lastMinute'), ...lines] : [];
}
