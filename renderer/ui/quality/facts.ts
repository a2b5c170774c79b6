// Everything one look says, as labelled lines in groups: the panel draws them, the report prints them. Pure.
import type { TFunction } from 'i18next';
import type { Flow, LinkPath, LinkStats } from '../../core/link-stats.ts';
import { countOf, rateOf, shareOf, timeOf } from './numbers.ts';
import { picturesOf } from './sentence.ts';

export type Fact = { readonly label: string; readonly value: string };
export type FactGroup = { readonly title: string; readonly facts: readonly Fact[] };
type Words = { readonly t: TFunction; readonly language: string };

export function factsOf(look: LinkStats, words: Words): readonly FactGroup[] {
  const { t } = words;
  return [
    { title: t('quality.way.title'), facts: wayOf(look, words) },
    { title: t('quality.flow.received'), facts: receivedOf(look, words) },
    { title: t('quality.flow.sent'), facts: sentOf(look, words) },
  ];
}

function wayOf({ path, roundTripMs, roomBitsPerS }: LinkStats, { t, language }: Words): readonly Fact[] {
  const hidden = t('quality.way.hidden');
  return factList(
    path && [t('quality.way.path'), pathOf(path, t)],
    path?.network && [t('quality.way.network'), t(`quality.network.${path.network}`)],
    path && [t('quality.way.protocol'), protocolOf(path, t)],
    path && [t('quality.way.mine'), path.localAddress ?? hidden],
    path && [t('quality.way.theirs'), path.remoteAddress ?? hidden],
    roundTripMs !== undefined && [t('quality.way.roundTrip'), timeOf(roundTripMs, language)],
    roomBitsPerS !== undefined && [t('quality.way.room'), rateOf(roomBitsPerS, language)],
  );
}

function receivedOf({ audioIn, videoIn }: LinkStats, words: Words): readonly Fact[] {
  const { t, language } = words;
  return factList(
    [t('quality.flow.sound'), flowOf(audioIn, words)],
    ...lostOf(t('quality.flow.soundLost'), audioIn, language),
    audioIn.bitsPerS > 0 && [t('quality.flow.madeUp'), shareOf(audioIn.concealedRatio, language)],
    [t('quality.flow.picture'), flowOf(videoIn, words)],
    ...pictureOf(videoIn, words),
    ...lostOf(t('quality.flow.pictureLost'), videoIn, language),
    videoIn.width > 0 && [t('quality.flow.freezes'), countOf(videoIn.freezesInAll, language)],
    videoIn.width > 0 &&
      videoIn.bufferMs !== undefined && [t('quality.flow.buffer'), timeOf(videoIn.bufferMs, language)],
  );
}

function sentOf({ audioOut, videoOut }: LinkStats, words: Words): readonly Fact[] {
  const { t, language } = words;
  const isSending = videoOut.width > 0;
  return factList(
    [t('quality.flow.sound'), flowOf(audioOut, words)],
    ...lostOf(t('quality.flow.soundLost'), audioOut, language),
    [t('quality.flow.picture'), flowOf(videoOut, words)],
    ...pictureOf(videoOut, words),
    ...lostOf(t('quality.flow.pictureLost'), videoOut, language),
    isSending && [t('quality.flow.limit'), t(`quality.limit.${videoOut.limitedBy}`)],
    isSending &&
      videoOut.encodeMs !== undefined && [
        t('quality.flow.encode'),
        t('quality.flow.encodeOf', { time: timeOf(videoOut.encodeMs, language) }),
      ],
  );
}

type Line = readonly [label: string, value: string];

function factList(...lines: readonly (Line | false | '' | undefined)[]): readonly Fact[] {
  return lines.flatMap((line) => (line ? [{ label: line[0], value: line[1] }] : []));
}

function flowOf({ bitsPerS, jitterMs }: Flow, { t, language }: Words): string {
  if (bitsPerS === 0) return t('quality.flow.nothing');
  const rate = rateOf(bitsPerS, language);
  return jitterMs === undefined ? rate : t('quality.flow.rateAndJitter', { rate, jitter: timeOf(jitterMs, language) });
}

function lostOf(label: string, { lossRatio }: Flow, language: string): readonly Line[] {
  return lossRatio === undefined ? [] : [[label, shareOf(lossRatio, language)]];
}

function pictureOf(
  { width, height, framesPerS, codec }: LinkStats['videoOut' | 'videoIn'],
  words: Words,
): readonly Line[] {
  const { t } = words;
  if (width === 0) return [];
  const size = { width: String(width), height: String(height), rate: picturesOf(framesPerS, words) };
  const lines: Line[] = [[t('quality.flow.size'), t('quality.flow.sizeOf', size)]];
  return codec === undefined ? lines : [...lines, [t('quality.flow.codec'), codec]];
}

function pathOf({ local, remote }: LinkPath, t: TFunction): string {
  if (local === 'relay') return remote === 'relay' ? t('quality.way.relayBoth') : t('quality.way.relayMine');
  if (remote === 'relay') return t('quality.way.relayTheirs');
  // `prflx` says only that a packet came before its address was told, which on one network happens all the time.
  return local === 'srflx' || remote === 'srflx' ? t('quality.way.throughRouter') : t('quality.way.direct');
}

function protocolOf({ protocol, relayProtocol }: LinkPath, t: TFunction): string {
  const name = protocol.toUpperCase();
  return relayProtocol === undefined
    ? name
    : t('quality.way.toTurn', { protocol: name, relay: relayProtocol.toUpperCase() });
}
