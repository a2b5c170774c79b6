// The fixed sections of every link, in the order both sides rely on. PURE. They are made with the link and never change:
// adding a section later breaks negotiation in Chromium (docs/decisions). What is sent changes by track only: no direction ever does.

export type SlotName = 'microphone' | 'camera' | 'screen' | 'screen-sound';
export type Slot = {
  readonly name: SlotName;
  readonly kind: 'audio' | 'video';
  /** What arrives together is played together: lips with the voice, a film with its sound. */
  readonly together: 'person' | 'screen';
  /** Who goes first when the network is short: voice, then a screen that is to be read, then faces. */
  readonly priority: 'high' | 'medium' | 'low';
};

export const SLOTS: readonly Slot[] = [
  { name: 'microphone', kind: 'audio', together: 'person', priority: 'high' },
  { name: 'camera', kind: 'video', together: 'person', priority: 'low' },
  { name: 'screen', kind: 'video', together: 'screen', priority: 'medium' },
  { name: 'screen-sound', kind: 'audio', together: 'screen', priority: 'medium' },
];

/** Of every slot, from the first offer on. With no track it sends nothing, and a track needs no new offer (docs/decisions). */
export const SLOT_DIRECTION = 'sendrecv';

/** Data channels that both sides open under the same id, so that nothing has to announce them. */
export const CONTROL_CHANNEL = { label: 'control', id: 0, isOrdered: true } as const;
/** For the bytes of files, so that they never stand before a word. Nothing is sent on it in a call. */
export const FILES_CHANNEL = { label: 'files', id: 1, isOrdered: true } as const;

/** Whether what the other side offered are our slots: one transceiver each, in order, of the right kind. */
export function areOurSlots(kinds: readonly string[]): boolean {
  return kinds.length === SLOTS.length && SLOTS.every((slot, index) => slot.kind === kinds[index]);
}
