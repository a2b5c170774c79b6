// What may stand in a report as it is: words from our own closed lists, numbers, yes and no. Everything else is left out. Pure.

/** `no-answer`, `in-use`, `connected`: how every closed list of ours is spelled. */
const WORD = /^[a-z]{1,20}(?:-[a-z]{1,20}){0,3}$/;

/** @param value from a closed list; belt and braces for whatever got past the types. */
export function word(value: unknown): string {
  return typeof value === 'string' && WORD.test(value) ? value : '?';
}

export function yesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}

/** Codecs are the one thing that is spelled otherwise. */
export function codecWord(codec: string | undefined): string {
  return codec !== undefined && /^(?:H26[45]|VP[89]|AV1|opus)$/i.test(codec) ? codec : '?';
}

/** What kind of device a label names: the label itself may hold a person's name ("Ann's AirPods"). */
export function deviceWord(label: string): string {
  if (/virtual|obs|loopback|blackhole|snap camera|fake/i.test(label)) return 'virtual';
  if (/bluetooth|airpods|hands-?free|headset/i.test(label)) return 'headset';
  if (/built-?in|integrated|facetime|internal|array/i.test(label)) return 'built-in';
  if (/usb|webcam|logitech|\([0-9a-f]{4}:[0-9a-f]{4}\)/i.test(label)) return 'usb';
  return label === '' ? 'unnamed' : 'other';
}
