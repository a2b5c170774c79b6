// Numbers with their units, in the reader's language, never torn apart at the end of a line. Pure.

type UnitOptions = Pick<Intl.NumberFormatOptions, 'unitDisplay' | 'maximumFractionDigits'>;

/** @param unit one of ECMA-402's sanctioned units. */
export function withUnit(value: number, unit: string, language: string, options: UnitOptions = {}): string {
  const style = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 0 } as const;
  return new Intl.NumberFormat(language, { ...style, ...options }).format(value).replaceAll(' ', '\u00a0');
}

const SIZES = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** `820 bytes`, `4.2 MB`: in thousands, as disks are sold and browsers show it. */
export function sizeOf(bytes: number, language: string): string {
  const power = bytes < 1 ? 0 : Math.min(SIZES.length, Math.floor(Math.log10(bytes) / 3));
  if (power === 0) return withUnit(bytes, 'byte', language, { unitDisplay: 'long' });
  const value = bytes / 1_000 ** power;
  return withUnit(value, SIZES[power - 1] ?? 'byte', language, { maximumFractionDigits: value < 100 ? 1 : 0 });
}
