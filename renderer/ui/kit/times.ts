// How points and lengths of time are written. Pure: the language and the moment are given.

/** `0:07`, `12:40`, `1:02:09`. */
export function clockOf(durationMs: number): string {
  const seconds = Math.max(0, Math.floor(durationMs / 1_000));
  const pad = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3_600);
  const minutes = Math.floor((seconds % 3_600) / 60);
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}` : `${minutes}:${pad(seconds % 60)}`;
}

/** The same length as it is spoken: `PT1H2M9S`, for `<time dateTime>`. */
export function machineDurationOf(durationMs: number): string {
  return `PT${Math.max(0, Math.floor(durationMs / 1_000))}S`;
}

/** A line's time: the hour today, with the day before that. */
export function momentOf(atMs: number, nowMs: number, language: string, timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  const day = new Intl.DateTimeFormat('en-CA', { ...zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const isToday = day.format(atMs) === day.format(nowMs);
  return new Intl.DateTimeFormat(language, {
    ...zone,
    ...(isToday ? {} : { month: 'short', day: 'numeric' }),
    hour: 'numeric',
    minute: '2-digit',
  }).format(atMs);
}
