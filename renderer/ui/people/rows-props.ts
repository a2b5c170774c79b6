// What a list of people is drawn from, however many they are.
import type { PeopleGroup } from './people-groups.ts';

export type RowsProps = {
  readonly groups: readonly PeopleGroup[];
  /** The row that Tab leads to, as a number in the whole list. */
  readonly current: number;
  /** What scrolls: the lobby's column; `null` before it is there. */
  readonly scroller: HTMLElement | null;
};
