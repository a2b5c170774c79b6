// What a person does about the calls they had.

export type RecentEvent =
  /** The list was on the screen. */
  | { readonly type: 'user.sawMissedCalls' }
  | { readonly type: 'user.clearedRecentCalls' }
  /** Takes these off the list, by their ids. */
  | { readonly type: 'user.removedRecentCalls'; readonly ids: readonly string[] }
  /** Plays the ringtone once, where it would be heard. */
  | { readonly type: 'user.pressedTestRing' }
  | { readonly type: 'user.pressedCallBack'; readonly id: string };
