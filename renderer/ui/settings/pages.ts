// What each page of the settings is drawn by, and the sign it is found by.
import {
  Bell,
  Info,
  Keyboard,
  type LucideIcon,
  Monitor,
  Network,
  RadioTower,
  ShieldCheck,
  UserRound,
  Video,
  Volume2,
} from 'lucide-react';
import type { ComponentType } from 'react';
import type { SettingsPage } from '../../core/settings-page.ts';
import { AboutSettings } from './AboutSettings.tsx';
import { ComputerSettings } from './ComputerSettings.tsx';
import { DeviceSettings } from './DeviceSettings.tsx';
import { HostingSettings } from './HostingSettings.tsx';
import { NetworkSettings } from './NetworkSettings.tsx';
import { NotificationSettings } from './NotificationSettings.tsx';
import { PrivacySettings } from './PrivacySettings.tsx';
import { ShortcutSettings } from './ShortcutSettings.tsx';
import { SoundSettings } from './SoundSettings.tsx';
import { YouSettings } from './YouSettings.tsx';

type Page = { readonly icon: LucideIcon; readonly page: ComponentType };

export const PAGES: Readonly<Record<SettingsPage, Page>> = {
  you: { icon: UserRound, page: YouSettings },
  devices: { icon: Video, page: DeviceSettings },
  sound: { icon: Volume2, page: SoundSettings },
  notifications: { icon: Bell, page: NotificationSettings },
  network: { icon: Network, page: NetworkSettings },
  hosting: { icon: RadioTower, page: HostingSettings },
  shortcuts: { icon: Keyboard, page: ShortcutSettings },
  computer: { icon: Monitor, page: ComputerSettings },
  privacy: { icon: ShieldCheck, page: PrivacySettings },
  about: { icon: Info, page: AboutSettings },
};
