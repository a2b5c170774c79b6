// What the page is told of the computer it runs on, and what it may change there. Types only.

/** What the system says of a permission; `unknown` where it can't be asked. */
export type SystemPermission = 'granted' | 'denied' | 'not-asked' | 'unknown';

/** A page of the system's own settings that the app can open. */
export type SettingsPane = 'camera' | 'microphone' | 'screen' | 'local-network' | 'notifications' | 'network';

export type UpdateState =
  /** This build can't update itself: it is not installed, not signed, or made without an address to look at. */
  | { readonly kind: 'unavailable' }
  /** Nothing has been asked. The app never looks by itself unless a person wants it: that would leave the network. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'up-to-date' }
  /** There is one that this build can't install by itself: the person gets it from the project's page. */
  | { readonly kind: 'notice'; readonly version: string }
  | { readonly kind: 'downloading'; readonly version: string; readonly percent: number }
  /** Installed at the next quit, or at once when the person says so. */
  | { readonly kind: 'ready'; readonly version: string }
  | { readonly kind: 'failed' };

export type SystemState = {
  readonly platform: 'windows' | 'mac' | 'linux';
  readonly version: string;
  /** Whether the app starts, hidden, when the person logs in; `undefined` where that can't be set. */
  readonly opensAtLogin: boolean | undefined;
  /** Closing the window keeps the app reachable in the tray. */
  readonly closesToTray: boolean;
  /** Whether the app looks for updates by itself. */
  readonly looksForUpdates: boolean;
  readonly update: UpdateState;
  readonly permissions: Readonly<Record<'camera' | 'microphone' | 'screen', SystemPermission>>;
  /** The settings that the app can open on this system; a button for any other is not drawn. */
  readonly settingsPanes: readonly SettingsPane[];
  /**
   * Windows' firewall, asked while this computer hosts; `undefined` elsewhere. `public-network`: a rule is there, but Windows takes
   * this network for a public one, where it lets nobody in.
   */
  readonly firewall: 'allowed' | 'not-allowed' | 'public-network' | 'unknown' | undefined;
  /** `system`: the system shows its own picker for screens, and ours must not be drawn. */
  readonly screenPicker: 'own' | 'system';
  /** Whether the system's sound can be shared with a screen. */
  readonly hasSystemSound: boolean;
};

/** What a person may change of it. */
export type SystemChange = {
  readonly opensAtLogin?: boolean;
  readonly closesToTray?: boolean;
  readonly looksForUpdates?: boolean;
};

/** A screen or window that can be shared. */
export type ScreenSource = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'screen' | 'window';
  /** A `data:` address of a PNG or JPEG picture; empty when there is none. */
  readonly thumbnail: string;
  /** The program's sign, as a `data:` address. */
  readonly icon: string | undefined;
};

export type ScreenList =
  | { readonly kind: 'sources'; readonly sources: readonly ScreenSource[] }
  /** The system does not let the app see the screen (macOS). */
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed' };

/** A `nearcall:` link that was opened, already checked. Nothing is done before the person agrees. */
export type OpenedLink = {
  /** What `hosts.check` takes: every place, and the key the link promises. */
  readonly address: string;
  /** The first place, as a person reads it: `192.168.1.20:8443`. */
  readonly place: string;
  /** Normalised names; never both. */
  readonly room: string | undefined;
  readonly person: string | undefined;
};

/** What became of a report that a person asked for. */
export type ReportOutcome =
  /** `place`: where it is, as the person knows it. */
  | { readonly kind: 'saved'; readonly place: string }
  /** The person changed their mind. */
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed' };
