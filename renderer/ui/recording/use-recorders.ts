// Who records me, by name: the same list as long as they are the same.
import { useMemo } from 'react';
import { recorders } from '../../core/recorded.ts';
import { useView } from '../app-context.tsx';

export function useRecorders(): readonly string[] {
  const call = useView((state) => state.call);
  const room = useView((state) => state.room);
  return useMemo(() => recorders({ call, room }).map(({ name }) => name), [call, room]);
}
