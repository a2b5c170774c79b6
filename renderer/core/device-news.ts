// What is worth saying when devices change while one talks: another one took over by itself, or a new one could be used.
import type { BackgroundProblem } from './background-choice.ts';
import { ownMediaNow } from './linked.ts';
import type { CaptureReport, DeviceKind } from './media.ts';
import type { News, State } from './state.ts';

const KINDS: readonly DeviceKind[] = ['camera', 'microphone'];

export function devicesChanged(state: State, report: CaptureReport): readonly News[] {
  if (!ownMediaNow(state)) return [];
  const changes = KINDS.flatMap((kind) => [...replaced(state, report, kind), ...plugged(state, report, kind)]);
  const why = backgroundProblem(report);
  return [
    ...changes,
    ...(hasFallenBack(report) && !hasFallenBack(state.media.report) ? [{ kind: 'suppression-failed' } as const] : []),
    ...(why && !backgroundProblem(state.media.report) ? [{ kind: 'background-off', why } as const] : []),
  ];
}

// Said once, when the report is new; not of the device that the person chose, which has only come back.
function replaced({ media, preferences }: State, report: CaptureReport, kind: DeviceKind): readonly News[] {
  const before = media.report[kind];
  const now = report[kind];
  if (now.kind !== 'on' || now.replaced === undefined) return [];
  const isKnown = before.kind === 'on' && before.deviceId === now.deviceId;
  const chosen = kind === 'camera' ? preferences.cameraId : preferences.microphoneId;
  return isKnown || now.deviceId === chosen ? [] : [{ kind: 'device-replaced', device: kind, label: now.label }];
}

function plugged({ media }: State, report: CaptureReport, kind: DeviceKind): readonly News[] {
  const before = choices(media.report, kind);
  const inUse = report[kind];
  // Before the permission there are no names, and every device looks new.
  if (before.length === 0 || before.every(({ label }) => label === '')) return [];
  return choices(report, kind)
    .filter(({ deviceId }) => !before.some((known) => known.deviceId === deviceId))
    .filter(({ deviceId, label }) => label !== '' && !(inUse.kind === 'on' && inUse.deviceId === deviceId))
    .slice(-1)
    .map(({ deviceId, label }) => ({ kind: 'device-new', device: kind, deviceId, label }));
}

function hasFallenBack({ microphone }: CaptureReport): boolean {
  return microphone.kind === 'on' && microphone.hasFallenBack === true;
}

function backgroundProblem({ camera }: CaptureReport): BackgroundProblem | undefined {
  return camera.kind === 'on' ? camera.backgroundProblem : undefined;
}

function choices(report: CaptureReport, kind: DeviceKind) {
  return kind === 'camera' ? report.cameras : report.microphones;
}
