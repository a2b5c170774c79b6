// What is said in English about the computer the app runs on: starting, the tray, permissions, the firewall, updates.
import type { SettingsPane, SystemPermission, UpdateState } from '../../../app/bridge/system-facts.ts';
import type { DeviceKind } from '../../core/media.ts';

export const systemEn = {
  atLogin: 'Start when I log in',
  atLoginHint: 'Without a window, so that you can be called at once.',
  toTray: 'Keep running when the window is closed',
  toTrayHint: 'You can still be called. To quit, use the tray icon or the menu.',
  permissions: {
    title: 'Permissions',
    camera: 'Camera',
    microphone: 'Microphone',
    screen: 'Sharing the screen',
    network: 'Your own network',
    networkHint: 'Without it Nearcall finds nobody.',
    notifications: 'Notifications',
  },
  permission: {
    granted: 'Allowed',
    denied: 'Not allowed',
    'not-asked': 'Asked when it is needed',
    unknown: 'Unknown',
  } satisfies Record<SystemPermission, string>,
  open: 'Open settings',
  openPane: {
    camera: 'Open the system’s settings for the camera',
    microphone: 'Open the system’s settings for the microphone',
    screen: 'Open the system’s settings for sharing the screen',
    'local-network': 'Open the system’s settings for the local network',
    notifications: 'Open the system’s settings for notifications',
    network: 'Open the system’s settings for this network',
  } satisfies Record<SettingsPane, string>,
  refused: {
    camera: 'The camera isn’t allowed. Allow Nearcall to use it in the system’s settings, then try again.',
    microphone: 'The microphone isn’t allowed. Allow Nearcall to use it in the system’s settings, then try again.',
  } satisfies Record<DeviceKind, string>,
  localNetwork: 'macOS lets Nearcall use your own network (System Settings, Privacy & Security, Local Network).',
  firewall: {
    title: 'The firewall may keep others out',
    why: 'Windows doesn’t let anyone reach Nearcall on this computer yet, so nobody can join your host. An administrator can allow it.',
    allow: 'Allow…',
    publicTitle: 'Windows takes this network for a public one',
    publicWhy:
      'On a public network Windows lets nobody in, so nobody can join your host. If you trust this network, set it to “Private network”.',
  },
  updates: {
    title: 'Version',
    version: 'Nearcall {{version}}',
    look: 'Look for updates',
    lookHint: 'Once a day, on the Internet. Nothing else ever leaves your network.',
    check: 'Check now',
    get: 'Get it',
    install: 'Restart and install',
    state: {
      unavailable: 'This copy is updated by hand.',
      idle: 'Not looked for yet.',
      checking: 'Looking…',
      'up-to-date': 'This is the newest version.',
      notice: 'Version {{version}} is there.',
      downloading: 'Version {{version}} is being fetched: {{percent}} %.',
      ready: 'Version {{version}} is ready. It is installed when you quit.',
      failed: 'Looking for updates didn’t work. Is this computer on the Internet?',
    } satisfies Record<UpdateState['kind'], string>,
  },
  report: {
    title: 'Something isn’t working?',
    lead: 'A report helps to find out why. There are no messages in it and no names.',
    save: 'Save report…',
  },
};
