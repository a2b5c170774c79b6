// What a person does about calls they missed.

export type MissedEvent =
  /** The list was on the screen. */
  | { readonly type: 'user.sawMissedCalls' }
  | { readonly type: 'user.clearedMissedCalls' }
  /** Plays the ringtone once, where it would be heard. */
  | { readonly type: 'user.pressedTestRing' }
  | { readonly type: 'user.pressedCallBack'; readonly id: string };
