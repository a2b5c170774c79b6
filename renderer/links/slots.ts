// The fixed sections of every link, in the order both sides rely on. PURE. They are made with the link and never change:
// adding a section later breaks negotiation in Chromium (docs/decisions). What is sent changes by track and direction only.

export type SlotName = 'microphone' | 'camera' | 'screen' | 'screen-sound';
type SlotDirection = 'sendrecv' | 'inactive';

export type Slot = {
  readonly name: SlotName;
  readonly kind: 'audio' | 'video';
  /** The direction from the first offer on. `sendrecv` with no track sends nothing, and a track needs no new offer. */
  readonly direction: SlotDirection;
  /** The most one sender may use, in bits a second. */
  readonly maxBitrate: number;
  /** Voice goes first when the network is short. */
  readonly priority: 'high' | 'low';
};

// Bit rates: camera 720p30 and screen 1080p15 as LiveKit and Element Call send them, voice with some room above Opus' 32 kbit/s.
export const SLOTS: readonly Slot[] = [
  { name: 'microphone', kind: 'audio', direction: 'sendrecv', maxBitrate: 48_000, priority: 'high' },
  { name: 'camera', kind: 'video', direction: 'sendrecv', maxBitrate: 1_700_000, priority: 'low' },
  // Shared seldom: an unused video slot costs a decoder on both sides, so sharing asks for one change of direction instead.
  { name: 'screen', kind: 'video', direction: 'inactive', maxBitrate: 2_500_000, priority: 'low' },
  { name: 'screen-sound', kind: 'audio', direction: 'inactive', maxBitrate: 128_000, priority: 'low' },
];

/** Data channels that both sides open under the same id, so that nothing has to announce them. */
export const CONTROL_CHANNEL = { label: 'control', id: 0, isOrdered: true } as const;

/** Whether what the other side offered are our slots: one transceiver each, in order, of the right kind. */
export function areOurSlots(kinds: readonly string[]): boolean {
  return kinds.length === SLOTS.length && SLOTS.every((slot, index) => slot.kind === kinds[index]);
}
