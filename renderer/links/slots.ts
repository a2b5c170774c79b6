// The fixed sections of every link, in the order both sides rely on. PURE. They are made with the link and never change:
// adding a section later breaks negotiation in Chromium (docs/decisions). What is sent changes by track and direction only.

export type SlotName = 'microphone' | 'camera' | 'screen' | 'screen-sound';
type SlotDirection = 'sendrecv' | 'inactive';

export type Slot = {
  readonly name: SlotName;
  readonly kind: 'audio' | 'video';
  /** The direction from the first offer on. `sendrecv` with no track sends nothing, and a track needs no new offer. */
  readonly direction: SlotDirection;
  /** Who goes first when the network is short: voice, then a screen that is to be read, then faces. */
  readonly priority: 'high' | 'medium' | 'low';
};

export const SLOTS: readonly Slot[] = [
  { name: 'microphone', kind: 'audio', direction: 'sendrecv', priority: 'high' },
  { name: 'camera', kind: 'video', direction: 'sendrecv', priority: 'low' },
  // Shared seldom: an unused video slot costs a decoder on both sides, so sharing asks for one change of direction instead.
  { name: 'screen', kind: 'video', direction: 'inactive', priority: 'medium' },
  { name: 'screen-sound', kind: 'audio', direction: 'inactive', priority: 'medium' },
];

/** Data channels that both sides open under the same id, so that nothing has to announce them. */
export const CONTROL_CHANNEL = { label: 'control', id: 0, isOrdered: true } as const;

/** Whether what the other side offered are our slots: one transceiver each, in order, of the right kind. */
export function areOurSlots(kinds: readonly string[]): boolean {
  return kinds.length === SLOTS.length && SLOTS.every((slot, index) => slot.kind === kinds[index]);
}
