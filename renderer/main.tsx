// The composition root: the only file that knows every part. It builds them, joins them, and draws the first picture.
import { createRoot } from 'react-dom/client';
import { z } from 'zod/mini';
import { roomInLink } from './core/host-link.ts';
import { readPreferences } from './core/preferences.ts';
import { initialState } from './core/state.ts';
import { wants } from './core/wants.ts';
import { createRows } from './files/https-rows.ts';
import {
  amplifier,
  canRecord,
  canReplaceBackground,
  laterSlices,
  loadEar,
  loadGain,
  loadIceTest,
  loadOwnBackground,
  loadPhoto,
  loadRecording,
  loadRemake,
  notes,
  openMessages,
  tone,
} from './later-parts.ts';
import { createMesh } from './links/mesh.ts';
import { createCapture } from './media/capture-devices.ts';
import { createRecordSample } from './media/sample.ts';
import { createScreenCapture } from './media/screen-capture.ts';
import { downloadFile } from './platform/download-file.ts';
import { electronPlatform } from './platform/electron.ts';
import { webPlatform } from './platform/web.ts';
import type { Adapters } from './runtime/adapters.ts';
import { watchSystem } from './runtime/give-order.ts';
import { hostPlace } from './runtime/host-place.ts';
import { createMessageKeeper } from './runtime/keep-messages.ts';
import { createLateDiagnostics } from './runtime/late-diagnostics.ts';
import { createLateRecorder } from './runtime/late-recorder.ts';
import { createLaterFiles } from './runtime/later-files.ts';
import { watchLostSheets } from './runtime/lost-sheets.ts';
import { watchNetwork } from './runtime/network-facts.ts';
import { watchFaults, watchPage } from './runtime/page-facts.ts';
import { pageLines } from './runtime/page-lines.ts';
import { reconcile } from './runtime/reconcile.ts';
import { runEffect } from './runtime/run-effect.ts';
import { createShellShow } from './runtime/show-shell.ts';
import { createStore, type Store } from './runtime/store.ts';
import { createTimers } from './runtime/timers.ts';
import { createServerLink } from './server-link/server-link.ts';
import { createRingSounds } from './sounds/ring-sounds.ts';
import { AppContext } from './ui/app-context.tsx';
import { fetchedLater, fetchTheRest } from './ui/later.tsx';
import { Nearcall } from './ui/Nearcall.tsx';
import { languageOf } from './ui/texts/language-of.ts';
import { startTexts } from './ui/texts/start-texts.ts';
import './ui/styles.css';

// The page's policy forbids code made from strings, which zod would otherwise try, and the browser report.
z.config({ jitless: true });

/** The first screen is drawn by then; what comes later must not make it wait. */
const FIRST_SCREEN_MS = 200;

const ignore = () => undefined;

async function start(root: HTMLElement): Promise<void> {
  const platform = window.nearcall ? electronPlatform(window.nearcall) : webPlatform();
  const preferences = readPreferences(await platform.readPreferences());
  const hosting = await platform.hosting?.state();
  await startTexts(preferences.language);

  const diagnostics = createLateDiagnostics();
  const loadDiagnostics = fetchedLater(async () => {
    const { createDiagnostics } = await import('./runtime/diagnostics.ts');
    const made = createDiagnostics();
    diagnostics.arrived(made);
    return made;
  });
  const emit: Store['emit'] = (event) => {
    diagnostics.saw(event, Date.now());
    store.emit(event);
  };
  const files = createLaterFiles(
    fetchedLater(async () =>
      (await import('./files/file-transfers.ts')).createFileTransfers({
        emit,
        channelOf: (link) => adapters.transport.filesChannel(link),
        app: platform.received,
        https: {
          bridge: window.nearcall,
          openRow: (signal) => adapters.rows.open(signal),
          host: () => hostPlace(store.getState()),
        },
      }),
    ),
    platform.received,
  );
  const adapters: Adapters = {
    platform,
    serverLink: createServerLink({ emit }),
    transport: createMesh({ emit }),
    capture: createCapture({
      onReport: (report) => emit({ type: 'media.changed', report }),
      onHeard: emit,
      loadEar,
      loadGain,
      // Fetched when it is wished: the model and what runs it are 3 MB.
      loadBackground: async () => (await import('./media/background/replace-background.ts')).replaceBackground,
      loadSuppressor: async () => (await import('./media/noise-suppressor.ts')).suppressNoise,
    }),
    screen: createScreenCapture({ onFact: emit, choose: platform.screens?.choose }),
    sounds: createRingSounds(),
    showShell: createShellShow(platform, ({ preferences }) => languageOf(preferences.language, navigator.languages)),
    messages: createMessageKeeper(openMessages, (event) => emit(event)),
    recorder: createLateRecorder(
      async () => {
        const { createRecorder, appPlace, browserPlace, pictureLayout } = await loadRecording();
        const { capture, screen, transport } = adapters;
        return createRecorder({
          sources: { ...transport, own: () => ({ ...capture.tracks(), ...screen.tracks() }) },
          place: platform.recordings ? appPlace(platform.recordings) : browserPlace(downloadFile),
          layOut: pictureLayout,
          loadRemake,
          onFact: emit,
        });
      },
      (recording) =>
        emit({ type: 'recording.ended', recording, end: { kind: 'failed', problem: 'failed', isKept: false } }),
    ),
    files: { reconcile: files.reconcile },
    timers: createTimers((timer) => emit({ type: 'timer.fired', timer })),
    // Heard or not: the tone is sent, and the end of a timer is seen.
    playTone: (key, speakerId) => void tone().then((play) => play(key, speakerId), ignore),
    playTimeUp: (speakerId) => void notes().then((play) => play(speakerId), ignore),
    rows: createRows((id) => emit({ type: 'file.neededRow', id })),
    testIceServer: async (server) => (await loadIceTest())(server),
    report: async () =>
      (await loadDiagnostics()).report(
        store.getState(),
        await pageLines(platform.homeSocketUrl === undefined ? 'app' : 'browser'),
      ),
  };
  const store = createStore(
    initialState(preferences, hosting, platform.homeSocketUrl, roomInLink(window.location.href)),
    (effect) => runEffect(effect, adapters, emit, () => store.getState().preferences.speakerId),
    (state) => reconcile(state, adapters, laterSlices()),
    laterSlices,
  );

  // A ring is heard when it is seen.
  store.subscribe(() => {
    const state = store.getState();
    const { sound } = wants(state);
    const { ringDeviceId, speakerId } = state.preferences;
    adapters.sounds.reconcile(sound, sound === 'ringback' ? speakerId : ringDeviceId);
  });
  platform.hosting?.onChanged((state) => emit({ type: 'hosting.changed', state }));
  await watchSystem(platform, emit);
  emit({ type: 'page.started' });
  watchPage(platform, emit);
  watchNetwork(emit);
  watchFaults((error) => diagnostics.sawFault(error, Date.now()));
  reconcile(store.getState(), adapters, laterSlices());

  // Told on as if nobody had caught it: whoever looks into the page sees it, and so does the report.
  createRoot(root, { onCaughtError: reportError }).render(
    <AppContext
      value={{
        getState: store.getState,
        subscribe: store.subscribe,
        emit,
        localStream: adapters.capture.localStream,
        remoteStream: adapters.transport.remoteStream,
        remoteScreen: adapters.transport.remoteScreen,
        localScreen: adapters.screen.localStream,
        canShareScreen: adapters.screen.isPossible,
        canSendTones: adapters.transport.canSendTones,
        canRecord,
        takePhoto: async (aim, isSilent) => {
          const { takePhoto, playShutter } = await loadPhoto();
          if (!isSilent) playShutter();
          if (aim.kind === 'self') return takePhoto(adapters.capture.tracks().camera, true);
          const { remoteStream, remoteScreen } = adapters.transport;
          const stream = (aim.kind === 'screen' ? remoteScreen : remoteStream)(aim.link);
          return takePhoto(stream?.getVideoTracks()[0] ?? null, false);
        },
        saveFile: downloadFile,
        loudness: adapters.transport.loudness,
        amplifier,
        files: files.desk,
        ownBackground: canReplaceBackground ? loadOwnBackground : undefined,
        readPiece: adapters.messages.readPiece,
        playNotes: async (speakerId) => (await notes())(speakerId),
        recordSample: createRecordSample(adapters.capture.localStream),
      }}
    >
      <Nearcall />
    </AppContext>,
  );
  setTimeout(() => {
    void fetchTheRest();
    if (canRecord) void adapters.recorder.look();
  }, FIRST_SCREEN_MS);
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
watchLostSheets();
void start(root);
