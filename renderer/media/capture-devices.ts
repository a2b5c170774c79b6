// The capture adapter: camera and microphone as the core wants them, and a report whenever something about them changes.
// Opens nothing that isn't wanted.
import {
  type CaptureReport,
  type DeviceChoice,
  type DeviceKind,
  type DeviceState,
  NOTHING_CAPTURED,
  type WantedCapture,
} from '../core/media.ts';
import { createAskForDevice, type MediaDevicesLike } from './ask-for-devices.ts';
import { fitCamera } from './camera-size.ts';
import type { Capture, CaptureListener } from './capture.ts';
import { createDevice, type Device } from './device.ts';
import { createLateEar, type Heard, type MakeEar } from './ear.ts';
import { facingOf } from './facing.ts';
import { listingOf, speakersOf } from './listing.ts';
import { createPictureTreatment, type ReplaceBackground } from './picture-treatment.ts';
import { createTracks, type Tracks } from './tracks.ts';
import { type AdjustGain, createTreatment, type SuppressNoise } from './treatment.ts';
import { isReplaced } from './wish.ts';

export type CaptureOptions = {
  readonly onReport: CaptureListener;
  readonly onHeard: (heard: Heard) => void;
  /** Fetches what listens to the microphone in a call. */
  readonly loadEar: () => Promise<MakeEar>;
  /** Fetches the built-in noise suppression, when it is wished. */
  readonly loadSuppressor: () => Promise<SuppressNoise>;
  /** Fetches what makes my sound louder or quieter, when it is wished. */
  readonly loadGain: () => Promise<AdjustGain>;
  /** Fetches what puts another background behind me, when it is wished. */
  readonly loadBackground: () => Promise<ReplaceBackground>;
  /** `undefined` where the browser gives none: on plain HTTP. */
  readonly mediaDevices?: MediaDevicesLike | undefined;
  readonly stream?: MediaStream;
};

const KINDS: readonly DeviceKind[] = ['camera', 'microphone'];

export function createCapture(options: CaptureOptions): Capture {
  const mediaDevices = 'mediaDevices' in options ? options.mediaDevices : globalThis.navigator.mediaDevices;
  const tracks = createTracks<DeviceKind>(options.stream ?? new MediaStream());
  const reporter = createReporter(options.onReport);
  return mediaDevices === undefined
    ? createInsecureCapture(tracks, reporter)
    : createSecureCapture(mediaDevices, tracks, reporter, options);
}

function createSecureCapture(
  mediaDevices: MediaDevicesLike,
  tracks: Tracks<DeviceKind>,
  reporter: Reporter,
  { onHeard, loadEar, loadSuppressor, loadGain, loadBackground }: CaptureOptions,
): Capture {
  const ask = createAskForDevice(mediaDevices);
  const ear = createLateEar(loadEar, onHeard);
  const treatment = createTreatment({
    load: loadSuppressor,
    loadGain,
    onChange: () => {
      microphone.treatmentChanged();
      showMicrophone();
    },
  });
  const pictures = createPictureTreatment(loadBackground, () => {
    camera.treatmentBroke();
    showCamera();
  });
  let listensFor: WantedCapture['listensFor'];
  let attempt = 0;
  let listing: Promise<readonly MediaDeviceInfo[]> | undefined;
  let isClosed = false;

  /** Questions of the same moment share one answer. */
  function enumerate(): Promise<readonly MediaDeviceInfo[]> {
    if (listing) return listing;
    const asked = mediaDevices
      .enumerateDevices()
      .catch(() => [])
      .then((devices) => {
        if (listing !== asked) return devices;
        listing = undefined;
        if (!isClosed) {
          reporter.list({
            cameras: choicesOf(devices, 'camera').map(withFacing(devices)),
            microphones: choicesOf(devices, 'microphone'),
            speakers: speakersOf(devices),
          });
        }
        return devices;
      });
    listing = asked;
    return asked;
  }

  const make = (kind: DeviceKind): Device => {
    let wasOn = false;
    const device = createDevice({
      kind,
      tracks,
      possible: (wish) => ({
        ...wish,
        sound: wish.sound && treatment.possible(wish.sound),
        background: wish.background && pictures.possible(wish.background),
      }),
      treat: (source, { sound, background }) =>
        isReplaced(background) ? pictures.treat(source, background) : treatment.treat(source, sound),
      ask,
      list: async () => listingOf(await enumerate(), kind),
      onChange: () => {
        const state = device.state();
        // Once a device was opened, browsers tell the names of all.
        if (state.kind === 'on' && !wasOn) void enumerate();
        wasOn = state.kind === 'on';
        if (kind === 'camera') showCamera();
        else showMicrophone();
      },
    });
    return device;
  };
  const camera = make('camera');
  const microphone = make('microphone');

  function onDeviceChange(): void {
    // An answer that is on its way may tell of the time before.
    listing = undefined;
    camera.devicesChanged();
    microphone.devicesChanged();
  }

  function showCamera(): void {
    const state = camera.state();
    const problem = pictures.problem();
    reporter.show('camera', state.kind === 'on' && problem ? { ...state, backgroundProblem: problem } : state);
  }

  function showMicrophone(): void {
    const state = microphone.state();
    reporter.show('microphone', state.kind === 'on' ? { ...state, ...shortcomings() } : state);
    ear.listen(tracks.sourceOf('microphone'), listensFor);
  }

  function shortcomings(): Pick<Extract<DeviceState, { kind: 'on' }>, 'hasFallenBack' | 'isUnadjusted'> {
    return {
      ...(treatment.hasFailed() && { hasFallenBack: true }),
      ...(treatment.hasGainFailed() && { isUnadjusted: true }),
    };
  }

  function reconcile(wanted: WantedCapture): void {
    if (isClosed) return;
    // Whoever chooses something else, or asks for it, gives it another chance.
    if (wanted.microphone) treatment.tryAgain(wanted.microphone.sound);
    if (wanted.camera) pictures.tryAgain(wanted.camera.background);
    if (wanted.attempt !== attempt) {
      treatment.tryAgain();
      pictures.tryAgain();
    }
    ({ listensFor, attempt } = wanted);
    camera.reconcile(wanted.camera && { ...wanted.camera, isMuted: false }, wanted.attempt);
    microphone.reconcile(wanted.microphone, wanted.attempt);
    if (wanted.camera) fitCamera(tracks.sourceOf('camera'), wanted.camera.wish);
    showCamera();
    showMicrophone();
  }

  mediaDevices.addEventListener('devicechange', onDeviceChange);
  void enumerate();

  return {
    reconcile,
    localStream: tracks.stream,
    tracks: () => ({ microphone: tracks.of('microphone'), camera: tracks.of('camera') }),
    close: () => {
      mediaDevices.removeEventListener('devicechange', onDeviceChange);
      reconcile({ camera: false, microphone: false, listensFor: undefined, attempt });
      treatment.close();
      isClosed = true;
    },
  };
}

function createInsecureCapture(tracks: Tracks<DeviceKind>, reporter: Reporter): Capture {
  const insecure: DeviceState = { kind: 'failed', problem: 'insecure' };
  return {
    reconcile: (wanted) => {
      for (const kind of KINDS) reporter.show(kind, wanted[kind] ? insecure : { kind: 'off' });
    },
    localStream: tracks.stream,
    tracks: () => ({ microphone: null, camera: null }),
    close: () => {},
  };
}

type Reporter = {
  readonly show: (kind: DeviceKind, state: DeviceState) => void;
  readonly list: (there: Pick<CaptureReport, 'cameras' | 'microphones' | 'speakers'>) => void;
};

function createReporter(onReport: CaptureListener): Reporter {
  let report = NOTHING_CAPTURED;
  function change(part: Partial<CaptureReport>): void {
    const next = { ...report, ...part };
    if (JSON.stringify(next) === JSON.stringify(report)) return;
    report = next;
    onReport(report);
  }
  return {
    show: (kind, state) => change({ [kind]: state }),
    list: change,
  };
}

/** Before permission devices have neither names nor ids: there is nothing to choose from. */
function choicesOf(devices: readonly MediaDeviceInfo[], kind: DeviceKind): readonly DeviceChoice[] {
  return listingOf(devices, kind).devices.filter(({ deviceId }) => deviceId !== '');
}

function withFacing(devices: readonly MediaDeviceInfo[]): (choice: DeviceChoice) => DeviceChoice {
  return (choice) => {
    const facing = facingOf(
      devices.find(({ deviceId, kind }) => kind === 'videoinput' && deviceId === choice.deviceId),
    );
    return facing ? { ...choice, facing } : choice;
  };
}
