// The two frequencies of each tone of a keypad, in hertz (ITU-T Q.23): one for its row, one for its column. Pure.
const ROWS = [697, 770, 852, 941];
const COLUMNS = [1209, 1336, 1477, 1633];
const KEYS = ['123A', '456B', '789C', '*0#D'];

/** @returns `undefined` for what is no key of a keypad. */
export function frequenciesOf(tone: string): readonly [rowHz: number, columnHz: number] | undefined {
  const row = tone.length === 1 ? KEYS.findIndex((keys) => keys.includes(tone)) : -1;
  const [rowHz, columnHz] = [ROWS[row], COLUMNS[KEYS[row]?.indexOf(tone) ?? -1]];
  return rowHz !== undefined && columnHz !== undefined ? [rowHz, columnHz] : undefined;
}
