// How large a file is, in words. Pure.

const STEP = 1_000;
const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** `12 MB`, `1.3 GB`. */
export function sizeWords(sizeBytes: number, language: string): string {
  let step = 0;
  let value = sizeBytes;
  while (value >= STEP && step < UNITS.length - 1) {
    value /= STEP;
    step += 1;
  }
  const maximumFractionDigits = value < 10 && step > 2 ? 1 : 0;
  return new Intl.NumberFormat(language, { style: 'unit', unit: UNITS[step] ?? 'byte', maximumFractionDigits }).format(
    value,
  );
}
