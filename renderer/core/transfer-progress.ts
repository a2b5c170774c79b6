// How far the files on their way are, all together: for the picture of the program outside its window.
import type { State } from './state.ts';
import { isPaused } from './transfer-state.ts';

/** @returns from 0 to 1 in hundredths, so that it doesn't change with every block; `undefined` while none are on their way. */
export function filesProgress({ transfers }: Pick<State, 'transfers'>): number | undefined {
  const moving = transfers.list.filter(
    (one) => (one.phase === 'linking' || one.phase === 'running') && !isPaused(one) && !one.isSourceGone,
  );
  const [done, all] = [moving.map((one) => one.doneBytes), moving.map((one) => one.sizeBytes)].map(sumOf);
  return done === undefined || !all ? undefined : Math.floor((100 * done) / all) / 100;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
