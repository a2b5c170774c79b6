// The place that recent calls take, until they are drawn: the list of people below must not move.
import { useView } from '../app-context.tsx';
import { groupRecent, SHOWN_AT_FIRST } from './recent-groups.ts';

/** What stands around the lines, what one line takes, and the button for the others, in rem. */
const FRAME_REM = 5;
const LINE_REM = 4;
const BUTTON_REM = 2.5;

export function RecentPlaceholder() {
  const calls = useView((state) => state.preferences.recentCalls);
  if (calls.length === 0) return null;
  const count = groupRecent(calls).length;
  const heightRem = FRAME_REM + LINE_REM * Math.min(count, SHOWN_AT_FIRST) + (count > SHOWN_AT_FIRST ? BUTTON_REM : 0);
  return <div className="shrink-0 rounded-3xl bg-surface shadow-rest" style={{ height: `${heightRem}rem` }} />;
}
