// What the page shows of itself outside its window (tray, call box, notification, badge), and what is pressed there. Types only.

/** The call or room that tray, call box and notification speak of. */
export type ShellCall =
  /** Somebody rings here. */
  | {
      readonly kind: 'incoming';
      /** Comes back with the answer: a button pressed late must not answer another call. */
      readonly id: string;
      readonly name: string;
      readonly hasVideo: boolean;
      /** The room they ask into. */
      readonly room: string | undefined;
    }
  | { readonly kind: 'outgoing'; readonly name: string }
  | {
      readonly kind: 'active';
      /** The other person's, or the room's. */
      readonly name: string;
      readonly isMuted: boolean;
      readonly hasCamera: boolean;
      readonly isSharing: boolean;
    };

/** The whole of what the shell shows; a new one replaces the last. */
export type ShellView = {
  readonly language: 'en' | 'zh';
  readonly appearance: 'system' | 'light' | 'dark';
  /** The name of the host one is joined to; `undefined` while one is not. */
  readonly hostName: string | undefined;
  readonly call: ShellCall | undefined;
  /** Calls missed and not looked at yet. */
  readonly missedCount: number;
  /** The last of them, while it has not been told outside the window. */
  readonly missed: { readonly id: string; readonly name: string; readonly hasVideo: boolean } | undefined;
  /** How far files on their way are, from 0 to 1; `undefined` while none are. */
  readonly progress: number | undefined;
  /** Nothing rings, flashes or pops up. */
  readonly isDoNotDisturb: boolean;
};

/** Something pressed outside the page. */
export type ShellPress =
  | { readonly kind: 'accept'; readonly id: string; readonly hasVideo: boolean }
  | { readonly kind: 'decline'; readonly id: string }
  | { readonly kind: 'hang-up' }
  | { readonly kind: 'toggle-microphone' }
  | { readonly kind: 'toggle-camera' }
  | { readonly kind: 'stop-sharing' }
  | { readonly kind: 'do-not-disturb'; readonly isOn: boolean }
  /** The missed call of this id, to be called back. */
  | { readonly kind: 'call-back'; readonly id: string }
  /** An item of the application menu. */
  | { readonly kind: 'settings' }
  | { readonly kind: 'save-report' }
  | { readonly kind: 'stop-hosting' };

/** What the call box shows. */
export type BoxView = {
  readonly language: 'en' | 'zh';
  readonly isDark: boolean;
  readonly call: Extract<ShellCall, { kind: 'incoming' }> | undefined;
};

export type BoxPress = Extract<ShellPress, { kind: 'accept' | 'decline' }> | { readonly kind: 'show' };
