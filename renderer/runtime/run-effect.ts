// Carries out the core's orders: one exhaustive switch, one line an order.
import type { Effect } from '../core/effects.ts';
import type { Event } from '../core/events.ts';
import type { Adapters } from './adapters.ts';
import { giveOrder } from './give-order.ts';
import { saveReport } from './save-report.ts';

/** @param speakerId the loudspeaker of calls, where one was chosen. */
export function runEffect(
  effect: Effect,
  adapters: Adapters,
  emit: (event: Event) => void,
  speakerId: () => string | undefined,
): void {
  const { platform, serverLink, transport } = adapters;
  switch (effect.type) {
    case 'sendToServer':
      if (!serverLink.send(effect.message)) emit({ type: 'server.notSent', message: effect.message });
      return;
    case 'sendToPeer':
      transport.send(effect.link, effect.message);
      return;
    case 'reportUnsent':
      for (const message of effect.messages) emit({ type: 'server.notSent', message });
      return;
    case 'restartLinks':
      transport.networkChanged();
      return;
    case 'testIceServer':
      void adapters
        .testIceServer(effect.server)
        .then((result) => emit({ type: 'ice.tested', server: effect.server, result }));
      return;
    case 'passSignal':
      transport.passSignal(effect.from, effect.signal);
      return;
    case 'passRow':
      adapters.rows.pass(effect.id, effect.token);
      return;
    case 'reconnectNow':
      serverLink.reconnectNow();
      return;
    case 'savePreferences':
      platform.writePreferences(JSON.stringify(effect.preferences));
      return;
    case 'startHosting':
      void platform.hosting?.start(effect.name).then((state) => emit({ type: 'hosting.changed', state }));
      return;
    case 'stopHosting':
      void platform.hosting?.stop().then((state) => emit({ type: 'hosting.changed', state }));
      return;
    case 'checkHost':
      void platform.hosts
        ?.check(effect.address)
        .then((verdict) => emit({ type: 'host.checked', address: effect.address, verdict }));
      return;
    case 'forgetHost':
      void platform.hosts?.forget(effect.address);
      return;
    case 'testRing':
      adapters.sounds.playOnce(effect.deviceId);
      return;
    case 'readPiece': {
      const { message } = effect;
      const found = (data: string | undefined) => emit({ type: 'messages.pieceRead', message, data });
      void adapters.messages.readPiece(message.key).then(found, () => found(undefined));
      return;
    }
    case 'keepMessages':
    case 'clearMessages':
      adapters.messages.run(effect);
      return;
    case 'sendTone':
      transport.sendTone(effect.link, effect.tone);
      adapters.playTone(effect.tone, speakerId());
      return;
    case 'playTimeUp':
      adapters.playTimeUp(speakerId());
      return;
    case 'startAnew':
      void adapters.messages.written().then(() => window.location.reload());
      return;
    case 'keepRecording':
      void adapters.recorder.keep(effect.recording);
      return;
    case 'dropRecording':
      void adapters.recorder.drop(effect.recording);
      return;
    case 'saveReport':
      void saveReport(adapters).then((outcome) => emit({ type: 'report.saved', outcome }));
      return;
    default:
      giveOrder(effect, platform, emit);
  }
}
