// Where somebody wants to go on: the one form of `Range` that is understood. Pure.

/** @returns 0 without a header; undefined when it asks for anything but "from this byte to the end". */
export function rangeStart(header: string | undefined): number | undefined {
  if (header === undefined) return 0;
  const digits = /^bytes=(\d{1,15})-$/.exec(header)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
