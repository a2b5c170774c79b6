// The keys in use: as they come, with what the person changed.
import { useMemo } from 'react';
import { type Keys, keysWith } from '../../core/keys.ts';
import { useView } from '../app-context.tsx';

export function useKeys(): Keys {
  const chosen = useView((state) => state.preferences.keys);
  return useMemo(() => keysWith(chosen), [chosen]);
}
