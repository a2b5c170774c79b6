// The computer the app runs on, as the page is told of it, and what a person changes there.
import { release } from 'node:os';
import { app, shell } from 'electron';
import type { HostingState } from '../bridge/hosting-facts.ts';
import type { SettingsPane, SystemChange, SystemState } from '../bridge/system-facts.ts';
import type { SettingsFile } from '../settings-file.ts';
import { createFirewall, type Firewall } from './firewall.ts';
import { createLoginItem } from './login-item.ts';
import { permissions } from './permission-status.ts';
import { runProgram } from './run-program.ts';
import { screenAbilities } from './screen-abilities.ts';
import { settingsPanes, settingsUrl } from './settings-panes.ts';
import type { Updates } from './updates.ts';

export type System = {
  readonly state: () => SystemState;
  readonly change: (change: SystemChange) => Promise<SystemState>;
  readonly openSettings: (pane: SettingsPane) => Promise<void>;
  readonly allowFirewall: () => Promise<SystemState>;
  /** The firewall is asked while this computer hosts, and not otherwise. */
  readonly followHosting: (state: HostingState) => void;
};

export type SystemOptions = {
  readonly settings: SettingsFile;
  readonly updates: Updates;
  readonly onChanged: (state: SystemState) => void;
};

const PLATFORMS: Readonly<Record<string, SystemState['platform']>> = { win32: 'windows', darwin: 'mac' };

export function createSystem({ settings, updates, onChanged }: SystemOptions): System {
  const loginItem = createLoginItem();
  const abilities = screenAbilities({ platform: process.platform, release: release(), environment: process.env });
  const firewall = windowsFirewall();
  let isHosting = false;
  let verdict: SystemState['firewall'];
  let asking: Promise<void> | undefined;
  let allowing: Promise<void> | undefined;
  let told = '';

  function state(): SystemState {
    const now: SystemState = {
      platform: PLATFORMS[process.platform] ?? 'linux',
      version: app.getVersion(),
      opensAtLogin: loginItem.isOn(),
      closesToTray: settings.current().closesToTray,
      looksForUpdates: settings.current().looksForUpdates,
      update: updates.state(),
      permissions: permissions(),
      settingsPanes: settingsPanes(process.platform),
      firewall: verdict,
      ...abilities,
    };
    told = JSON.stringify(now);
    return now;
  }

  function tellChanges(): void {
    const before = told;
    const now = state();
    if (told !== before) onChanged(now);
  }

  function askFirewall(): Promise<void> {
    asking ??= Promise.resolve(firewall?.ask()).then((answer) => {
      asking = undefined;
      if (isHosting) verdict = answer;
    });
    return asking;
  }

  // One question to the administrator at a time, however often the button is pressed.
  function allow(): Promise<void> {
    allowing ??= Promise.resolve(firewall?.allow())
      .then(askFirewall)
      .finally(() => {
        allowing = undefined;
      });
    return allowing;
  }

  // A person comes back from the system's settings, or from a question of the system's, and expects the page to know.
  app.on('browser-window-focus', () => {
    const mayHaveChanged = isHosting && verdict !== 'allowed';
    void (mayHaveChanged ? askFirewall() : Promise.resolve()).then(tellChanges);
  });

  return {
    state,
    change: async ({ opensAtLogin, ...kept }) => {
      if (opensAtLogin !== undefined) await loginItem.set(opensAtLogin);
      if (Object.keys(kept).length > 0) await settings.change((current) => ({ ...current, ...kept }));
      return state();
    },
    openSettings: async (pane) => {
      const url = settingsUrl(process.platform, pane);
      if (url !== undefined) await shell.openExternal(url);
    },
    allowFirewall: async () => {
      await allow();
      return state();
    },
    followHosting: ({ kind }) => {
      if (kind === 'starting' || kind === 'restarting') return;
      isHosting = kind === 'on';
      if (!isHosting) verdict = undefined;
      void (isHosting ? askFirewall() : Promise.resolve()).then(tellChanges);
    },
  };
}

function windowsFirewall(): Firewall | undefined {
  if (process.platform !== 'win32') return undefined;
  return createFirewall({
    run: runProgram,
    program: process.execPath,
    systemRoot: process.env.SystemRoot ?? 'C:\\Windows',
  });
}
