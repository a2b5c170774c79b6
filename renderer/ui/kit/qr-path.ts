// A text as a QR code, as one path. Pure. Drawn here, on this machine: no picture is fetched for it.
import { encode } from 'uqr';

/** The light edge that readers need around the code, in modules (ISO/IEC 18004). */
const QUIET_MODULES = 4;

export type QrPath = {
  /** Of the whole picture, quiet zone included, in modules. */
  readonly size: number;
  /** The dark modules, joined in each row, as the `d` of an SVG path. */
  readonly d: string;
};

/** Level M: it is still read when a thumb covers a corner, and stays coarse enough for a phone across a table. */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const parts: string[] = [];
  for (const [y, row] of data.entries()) {
    for (let x = 0; x < size; x += 1) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x += 1;
      const width = x - start + 1;
      parts.push(`M${start + QUIET_MODULES} ${y + QUIET_MODULES}h${width}v1h-${width}z`);
    }
  }
  return { size: size + 2 * QUIET_MODULES, d: parts.join('') };
}
