// Carries out orders to the computer the app runs on, and brings back what it is like afterwards.
import type { SystemOrder } from '../core/effects.ts';
import type { Event } from '../core/events.ts';
import type { Platform } from '../platform/platform.ts';

export function giveOrder(order: SystemOrder, platform: Platform, emit: (event: Event) => void): void {
  const { system } = platform;
  switch (order.type) {
    case 'searchHosts':
      void platform.discovery?.search();
      return;
    case 'rememberHost':
      void platform.hosts?.joined(order.host);
      return;
    case 'forgetHosts':
      void platform.hosts?.forgetAll(order.but);
      return;
    case 'changeSystem':
      void system?.change(order.change).then((changed) => emit({ type: 'system.changed', system: changed }));
      return;
    case 'openSystemSettings':
      void system?.openSettings(order.pane);
      return;
    case 'allowFirewall':
      void system?.allowFirewall().then((changed) => emit({ type: 'system.changed', system: changed }));
      return;
    case 'listScreens':
      void platform.screens?.list().then(
        (list) => emit({ type: 'screens.listed', list }),
        () => emit({ type: 'screens.listed', list: { kind: 'failed' } }),
      );
      return;
    case 'checkUpdate':
      void system?.checkUpdate().then((changed) => emit({ type: 'system.changed', system: changed }));
      return;
    case 'installUpdate':
      void system?.installUpdate();
      return;
    case 'openUpdatePage':
      void system?.openUpdatePage();
      return;
    default:
      order satisfies never;
  }
}

/** Everything the computer says by itself, as events. */
export async function watchSystem(platform: Platform, emit: (event: Event) => void): Promise<void> {
  platform.discovery?.onChanged((discovery) => emit({ type: 'discovery.changed', discovery }));
  platform.system?.onChanged((system) => emit({ type: 'system.changed', system }));
  // What was reachable before the computer slept may not be.
  platform.system?.onWoke(() => emit({ type: 'page.changedNetwork' }));
  platform.shell?.onPressed((press) => emit({ type: 'shell.pressed', press }));
  platform.links?.onOpened((link) => emit({ type: 'deepLink.opened', link }));
  const [discovery, system, link] = await Promise.all([
    platform.discovery?.state(),
    platform.system?.state(),
    platform.links?.first(),
  ]);
  if (system) emit({ type: 'system.changed', system });
  if (discovery) emit({ type: 'discovery.changed', discovery });
  if (link) emit({ type: 'deepLink.opened', link });
}
