// What is worth saying when devices change while one talks: another one took over by itself, or a new one could be used.
import { ownMediaNow } from './linked.ts';
import type { CaptureReport, DeviceKind } from './media.ts';
import type { News, State } from './state.ts';

const KINDS: readonly DeviceKind[] = ['camera', 'microphone'];

export function devicesChanged(state: State, report: CaptureReport): readonly News[] {
  if (!ownMediaNow(state)) return [];
  return KINDS.flatMap((kind) => [...replaced(state, report, kind), ...plugged(state, report, kind)]);
}

// Only what nobody asked for: the device in use has gone from the list, or the system chose another default.
function replaced({ media, preferences }: State, report: CaptureReport, kind: DeviceKind): readonly News[] {
  const before = lastUsed(media.report, kind);
  const now = report[kind];
  if (now.kind !== 'on' || before === undefined || before === now.deviceId) return [];
  const wished = kind === 'camera' ? preferences.cameraId : preferences.microphoneId;
  return now.deviceId === wished ? [] : [{ kind: 'device-replaced', device: kind, label: now.label }];
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

function lastUsed(report: CaptureReport, kind: DeviceKind): string | undefined {
  const state = report[kind];
  return state.kind === 'on' ? state.deviceId : undefined;
}

function choices(report: CaptureReport, kind: DeviceKind) {
  return kind === 'camera' ? report.cameras : report.microphones;
}
