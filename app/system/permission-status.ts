// What the system says about camera, microphone and screen, in words of ours. It asks for nothing: only a person's click does.
import { systemPreferences } from 'electron';
import type { SystemPermission, SystemState } from '../bridge/system-facts.ts';

type Status = ReturnType<typeof systemPreferences.getMediaAccessStatus>;

const PERMISSION: Readonly<Record<Status, SystemPermission>> = {
  granted: 'granted',
  denied: 'denied',
  // By the family's or company's rules: nothing this person can change, but the settings say so.
  restricted: 'denied',
  'not-determined': 'not-asked',
  unknown: 'unknown',
};

export function permissions(): SystemState['permissions'] {
  // Linux has no such question.
  if (process.platform === 'linux') return { camera: 'unknown', microphone: 'unknown', screen: 'unknown' };
  const status = (kind: Parameters<typeof systemPreferences.getMediaAccessStatus>[0]) =>
    PERMISSION[systemPreferences.getMediaAccessStatus(kind)];
  return { camera: status('camera'), microphone: status('microphone'), screen: status('screen') };
}
