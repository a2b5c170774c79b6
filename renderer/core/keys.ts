// Which key does what in a call or a room: as it comes, and as a person changed it. PURE.

/** What a single key can do there. */
export const COMMANDS = [
  'microphone',
  'talk',
  'camera',
  'flip',
  'share',
  'chat',
  'fullScreen',
  'pip',
  'hand',
  'record',
] as const;
export type Command = (typeof COMMANDS)[number];

/** By command, as `KeyboardEvent.key` says it, letters small; empty: none. */
export type Keys = Readonly<Record<Command, string>>;

export const USUAL_KEYS: Keys = {
  microphone: 'm',
  talk: ' ',
  camera: 'v',
  flip: 'b',
  share: 's',
  chat: 'c',
  fullScreen: 'f',
  pip: 'p',
  hand: 'h',
  record: 'r',
};

/** Shows the list of keys; fixed, so that it can always be found. */
export const HELP_KEY = '?';

/** They lead through the page, write, or are half of another key. */
const RESERVED = /^(Tab|Enter|Escape|Backspace|Delete|Arrow.*|Page.*|Home|End|Dead|Process|Unidentified|Compose)$/;
const MODIFIERS = /^(Shift|Control|Alt|AltGraph|Meta|OS|Fn|FnLock|CapsLock|NumLock|ScrollLock|Hyper|Super)$/;

/** @param chosen what a person changed; the rest is as usual, but for a key that they gave to something else before this one came. */
export function keysWith(chosen: Partial<Keys>): Keys {
  const taken = new Set(Object.values(chosen));
  const usual = COMMANDS.map((command) => [command, taken.has(USUAL_KEYS[command]) ? '' : USUAL_KEYS[command]]);
  return { ...(Object.fromEntries(usual) as Keys), ...chosen };
}

export function keyOf(pressed: string): string {
  return pressed.length === 1 ? pressed.toLowerCase() : pressed;
}

export type KeyVerdict = 'free' | 'reserved' | 'modifier';

/** Whether a key can be given to a command. A modifier alone is the beginning of something else. */
export function judgeKey(key: string): KeyVerdict {
  if (MODIFIERS.test(key)) return 'modifier';
  return key === '' || key === HELP_KEY || RESERVED.test(key) ? 'reserved' : 'free';
}

/** @returns what is chosen afterwards. Whichever command had the key before is left without one. */
export function keysAfter(chosen: Partial<Keys>, command: Command, key: string): Partial<Keys> {
  if (judgeKey(key) !== 'free') return chosen;
  const before = keysWith(chosen);
  const lost = COMMANDS.filter((other) => other !== command && before[other] === key).map((other) => [other, '']);
  return { ...chosen, ...Object.fromEntries(lost), [command]: key };
}

export function commandOf(keys: Keys, pressed: string): Command | undefined {
  const key = keyOf(pressed);
  return COMMANDS.find((command) => keys[command] !== '' && keys[command] === key);
}
