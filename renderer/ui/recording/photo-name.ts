// What a photo's file is called. Pure.

/** @param at by the person's own calendar. */
export function photoName(at: Date, type: 'image/png' | 'image/jpeg'): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const time = [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join('.');
  return `Nearcall ${day} ${time}.${type === 'image/png' ? 'png' : 'jpg'}`;
}
