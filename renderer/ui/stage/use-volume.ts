// How loud somebody is heard here, and the way to change it.
import { type Heard, heardAs, volumesAfter } from '../../core/volumes.ts';
import { useApp, useView } from '../app-context.tsx';

type PersonVolume = Heard & {
  /** Nothing of them is heard. */
  readonly isSilent: boolean;
  readonly change: (change: Partial<Heard>) => void;
};

export function useVolume(name: string): PersonVolume {
  const app = useApp();
  const { volume, isMuted } = useView(({ preferences }) => heardAs(preferences.volumes, name));
  const change = (wanted: Partial<Heard>) => {
    const volumes = volumesAfter(app.getState().preferences.volumes, name, wanted);
    app.emit({ type: 'user.changedPreferences', change: { volumes } });
  };
  return { volume, isMuted, isSilent: isMuted || volume === 0, change };
}
