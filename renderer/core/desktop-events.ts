// What happens only in the desktop app: hosts found, links opened, things pressed outside the window, and what a person does about them.
import type { Discovery } from '../../app/bridge/discovery-facts.ts';
import type { ShellPress } from '../../app/bridge/shell-facts.ts';
import type {
  OpenedLink,
  ReportOutcome,
  SettingsPane,
  SystemChange,
  SystemState,
} from '../../app/bridge/system-facts.ts';
import type { CallMedia } from '../../signaling/protocol/index.ts';

export type DesktopEvent =
  | { readonly type: 'discovery.changed'; readonly discovery: Discovery }
  /** Looks for hosts again. */
  | { readonly type: 'user.pressedSearchHosts' }
  /** One of the hosts found, by its key. */
  | { readonly type: 'user.pressedJoinHost'; readonly fingerprint: string }
  /** Nothing happens before the person agrees. */
  | { readonly type: 'deepLink.opened'; readonly link: OpenedLink }
  /** `media`: what I go into the room with, or call with. */
  | { readonly type: 'user.acceptedLink'; readonly media: CallMedia }
  | { readonly type: 'user.refusedLink' }
  /** Looks at something or writes where hosts are chosen: from now on none is joined by itself. */
  | { readonly type: 'user.beganChoosing' }
  /** The person a pasted link names is here: whether to call them is asked. */
  | { readonly type: 'errand.asked' }
  /** Nothing is left to do, or nothing can be done. */
  | { readonly type: 'errand.ended'; readonly why: 'done' | 'not-here' }
  | { readonly type: 'shell.pressed'; readonly press: ShellPress }
  | { readonly type: 'system.changed'; readonly system: SystemState }
  | { readonly type: 'user.changedSystem'; readonly change: SystemChange }
  | { readonly type: 'user.pressedSystemSettings'; readonly pane: SettingsPane }
  | { readonly type: 'user.pressedAllowFirewall' }
  | { readonly type: 'user.pressedCheckUpdate' }
  | { readonly type: 'user.pressedInstallUpdate' }
  | { readonly type: 'user.pressedUpdatePage' }
  | { readonly type: 'user.pressedSaveReport' }
  | { readonly type: 'report.saved'; readonly outcome: ReportOutcome };
