// What a transfer's numbers and states are in words. PURE: the language is given.
import { safeName } from '../../core/safe-name.ts';
import { isPaused, type Transfer } from '../../core/transfer-state.ts';
import { sizeOf, withUnit } from '../kit/units.ts';

/** Shown as it will be called here: nothing invisible, nothing that turns the line around. */
export function shownName({ name }: Pick<Transfer, 'name'>): string {
  return safeName(name);
}

/** Of the files, without their list. */
export function fileBytes({ sizeBytes, listBytes }: Transfer): number {
  return sizeBytes - listBytes;
}

export function doneFileBytes({ doneBytes, listBytes }: Transfer): number {
  return Math.max(0, doneBytes - listBytes);
}

/** `4.2 MB/s`. */
export function speedOf(bytesPerS: number, language: string): string {
  return `${sizeOf(bytesPerS, language)}/s`;
}

/** `12 s`, `4 min`, `2 h`: never exact, because nobody knows. */
export function leftOf(seconds: number, language: string): string {
  if (seconds < 60) return withUnit(Math.max(1, Math.ceil(seconds)), 'second', language);
  if (seconds < 3_600) return withUnit(Math.ceil(seconds / 60), 'minute', language);
  return withUnit(seconds / 3_600, 'hour', language, { maximumFractionDigits: 1 });
}

/** From the last moments; `undefined` before there are enough of them. */
export function bytesPerSecond({ marks }: Pick<Transfer, 'marks'>): number | undefined {
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last || last.atMs - first.atMs < 500) return undefined;
  return ((last.byte - first.byte) * 1_000) / (last.atMs - first.atMs);
}

export function secondsLeft(transfer: Transfer): number | undefined {
  const speed = bytesPerSecond(transfer);
  return speed ? (transfer.sizeBytes - transfer.doneBytes) / speed : undefined;
}

export type TransferNow =
  | 'offered'
  | 'linking'
  | 'reconnecting'
  | 'away'
  | 'sourceGone'
  | 'needsPlace'
  | 'running'
  | 'checking'
  | 'pausedByMe'
  | 'pausedByThem';

/** @param isHere whether the other one is on the host. */
export function stateOf(transfer: Transfer, isHere: boolean): TransferNow {
  const { phase, pausedBy, doneBytes, sizeBytes, attempt } = transfer;
  if (phase === 'offered') return 'offered';
  if (isPaused(transfer)) return pausedBy.me ? 'pausedByMe' : 'pausedByThem';
  if (transfer.isSourceGone) return 'sourceGone';
  if (transfer.needsPlace) return 'needsPlace';
  if (phase === 'storing' || doneBytes === sizeBytes) return 'checking';
  if (phase === 'running') return transfer.link === 'connected' ? 'running' : 'reconnecting';
  if (!isHere) return 'away';
  return attempt !== 1 ? 'reconnecting' : 'linking';
}

/** The key of the words for how it ended. */
export function outcomeKey({ outcome, isTheirWord, isMine }: Transfer) {
  const how = outcome ?? 'no-way';
  if (how === 'done') return isMine ? 'done' : 'doneIn';
  if (how === 'refused') return isTheirWord ? 'refused' : 'refusedByMe';
  if (how === 'cancelled') return isTheirWord ? 'cancelled' : 'cancelledByMe';
  return how;
}

/** Whether the same files may be offered once more: not where the person has to choose them anew. */
export function canSendAgain({ isMine, phase, outcome }: Transfer): boolean {
  return isMine && phase === 'ended' && outcome !== 'done' && outcome !== 'source-lost';
}
