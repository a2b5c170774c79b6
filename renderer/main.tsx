// The composition root: the only file that knows every part. It builds them, joins them, and draws the first picture.
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { readPreferences } from './core/preferences.ts';
import { roomInLink } from './core/room-entry.ts';
import { initialState } from './core/state.ts';
import { wants } from './core/wants.ts';
import { createMesh } from './links/mesh.ts';
import { testIceServer } from './links/test-ice-server.ts';
import { createCapture } from './media/capture-devices.ts';
import { electronPlatform } from './platform/electron.ts';
import { webPlatform } from './platform/web.ts';
import type { Adapters } from './runtime/adapters.ts';
import { watchNetwork } from './runtime/network-facts.ts';
import { watchPage } from './runtime/page-facts.ts';
import { reconcile } from './runtime/reconcile.ts';
import { runEffect } from './runtime/run-effect.ts';
import { createStore, type Store } from './runtime/store.ts';
import { createTimers } from './runtime/timers.ts';
import { createServerLink } from './server-link/server-link.ts';
import { createRingSounds } from './sounds/ring-sounds.ts';
import { AppContext } from './ui/app-context.tsx';
import { Nearcall } from './ui/Nearcall.tsx';
import { startTexts } from './ui/texts/start-texts.ts';
import './ui/styles.css';

// The page's policy forbids code made from strings, which zod would otherwise try, and the browser report.
z.config({ jitless: true });

async function start(root: HTMLElement): Promise<void> {
  const platform = window.nearcall ? electronPlatform(window.nearcall) : webPlatform();
  const preferences = readPreferences(await platform.readPreferences());
  const hosting = await platform.hosting?.state();
  startTexts(preferences.language);

  const emit: Store['emit'] = (event) => store.emit(event);
  const adapters: Adapters = {
    platform,
    serverLink: createServerLink({ emit }),
    transport: createMesh({ emit }),
    capture: createCapture({ onReport: (report) => emit({ type: 'media.changed', report }) }),
    sounds: createRingSounds(),
    timers: createTimers((timer) => emit({ type: 'timer.fired', timer })),
    testIceServer: (server) => testIceServer(server),
  };
  const store = createStore(
    initialState(preferences, hosting, platform.homeSocketUrl, roomInLink(window.location.href)),
    (effect) => runEffect(effect, adapters, emit),
    (state) => reconcile(state, adapters),
  );

  // A ring is heard when it is seen.
  store.subscribe(() => adapters.sounds.reconcile(wants(store.getState()).sound));
  platform.hosting?.onChanged((state) => emit({ type: 'hosting.changed', state }));
  emit({ type: 'page.started' });
  watchPage(emit);
  watchNetwork(emit);
  reconcile(store.getState(), adapters);

  createRoot(root).render(
    <AppContext
      value={{
        getState: store.getState,
        subscribe: store.subscribe,
        emit,
        localStream: adapters.capture.localStream,
        remoteStream: adapters.transport.remoteStream,
        loudness: adapters.transport.loudness,
      }}
    >
      <Nearcall />
    </AppContext>,
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
void start(root);
