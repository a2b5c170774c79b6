// A link's grade as a sentence, and what one can do about it. Pure: texts and language are given.
import type { TFunction } from 'i18next';
import type { LinkPath } from '../../core/link-stats.ts';
import type { QualityReason } from '../../core/quality.ts';
import { countOf, rateOf, shareOf, timeOf } from './numbers.ts';

type Words = { readonly t: TFunction; readonly language: string };

/** @param name what stands for the person: their name, or `NAME` for a `Sentence`. */
export function sentenceOf(reason: QualityReason, name: string, { t, language }: Words): string {
  switch (reason.kind) {
    case 'sound-lost':
    case 'picture-lost':
      return t(`quality.reason.${reason.kind}.${reason.direction}`, {
        name,
        share: shareOf(reason.ratio, language),
        where: t(`quality.where.${reason.network ?? 'unknown'}`),
      });
    case 'sound-late':
      return t('quality.reason.sound-late', { name, share: shareOf(reason.ratio, language) });
    case 'frozen':
      return reason.times > 1
        ? t('quality.reason.frozen', { name, times: countOf(reason.times, language) })
        : t('quality.reason.frozenOnce', { name });
    case 'round-trip':
      return t('quality.reason.round-trip', { name, time: timeOf(reason.ms, language) });
    case 'slow-network':
      return reason.roomBitsPerS === undefined
        ? t('quality.reason.slow-network', { name })
        : t('quality.reason.slowNetworkBy', { name, rate: rateOf(reason.roomBitsPerS, language) });
    case 'few-pictures':
      return t('quality.reason.few-pictures', { name, rate: picturesOf(reason.framesPerS, { t, language }) });
    default:
      return t(`quality.reason.${reason.kind}`, { name });
  }
}

/** @returns `undefined` when there is nothing to do. */
export function adviceOf(reason: QualityReason, network: LinkPath['network'], { t }: Words): string | undefined {
  switch (reason.kind) {
    case 'sound-lost':
    case 'picture-lost':
    case 'sound-late':
      return network === 'wifi' ? t('quality.advice.wifi') : t('quality.advice.network');
    case 'frozen':
      return t('quality.advice.busy');
    case 'round-trip':
      return t('quality.advice.far');
    case 'slow-network':
      return t('quality.advice.slow');
    case 'busy-processor':
      return t('quality.advice.processor');
    case 'few-pictures':
      return t('quality.advice.theirs');
    case 'reconnecting':
      return t('quality.advice.waits');
    default:
      return undefined;
  }
}

/** `30 pictures/s`. */
export function picturesOf(framesPerS: number, { t, language }: Words): string {
  const count = Math.round(framesPerS);
  return t('quality.flow.perSecond', { count, value: countOf(count, language) });
}
