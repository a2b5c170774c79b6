// What a file that came from somebody else may be called here. PURE. Whatever was sent, the result is one name (or some folders
// and a name) that every system takes, that looks like what it is, and that leads nowhere else.

/** Of a name in UTF-8, as Linux and macOS have it; Windows counts 255 UTF-16 units, which are never more. */
const NAME_BYTES_MAX = 255;
/** Room for ` (1234)` and a temporary ending. */
const RESERVE_BYTES = 20;
const EXTENSION_BYTES_MAX = 40;
const DEPTH_MAX = 20;
const NAMELESS = 'file';

// Separators and what Windows forbids; control, format (bidi marks and zero-width characters) and private characters, lone surrogates,
// line and paragraph separators.
const UNFIT = /[/\\:*?"<>|\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Devices on Windows, with any ending. */
const RESERVED = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)(?=\s*(\.|$))/i;

export function safeName(raw: string): string {
  const shown = raw.normalize('NFC').replace(UNFIT, '_');
  // Leading dots hide a file, trailing dots and spaces vanish on Windows: `run.exe.` would be `run.exe`.
  const trimmed = shown.replace(/^[\s.]+/u, '').replace(/[\s.]+$/u, '');
  const named = trimmed === '' ? NAMELESS : trimmed;
  return cut(RESERVED.test(named) ? `_${named}` : named);
}

/** @returns the folders, then the name; never empty. */
export function safePath(raw: string): readonly string[] {
  const parts = raw.split(/[/\\]/).filter((part) => !/^[\s.]*$/u.test(part));
  if (parts.length === 0) return [NAMELESS];
  const kept = parts.length > DEPTH_MAX ? [...parts.slice(0, DEPTH_MAX - 1), ...parts.slice(-1)] : parts;
  return kept.map(safeName);
}

/** The same name with a number before its ending, for the `turn`-th try; 0 is the name itself. */
export function numbered(name: string, turn: number): string {
  if (turn === 0) return name;
  const [stem, extension] = split(name);
  return `${stem} (${turn})${extension}`;
}

function cut(name: string): string {
  const most = NAME_BYTES_MAX - RESERVE_BYTES;
  if (bytesOf(name) <= most) return name;
  const [stem, extension] = split(name);
  const isEnding = bytesOf(extension) <= EXTENSION_BYTES_MAX;
  const [kept, ending] = isEnding ? [stem, extension] : [name, ''];
  let short = '';
  let bytes = bytesOf(ending);
  for (const character of kept) {
    bytes += bytesOf(character);
    if (bytes > most) break;
    short += character;
  }
  return `${short.replace(/[\s.]+$/u, '')}${ending}`;
}

function split(name: string): readonly [stem: string, extension: string] {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
}

// Without an encoder: a pure folder has none.
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}
