// Who is pinned: shown large whatever happens, until one takes the pin off or they leave. Not remembered.
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { useView } from '../app-context.tsx';
import { isHere } from './pinned.ts';

type Pins = {
  /** The key of somebody on the stage. */
  readonly pinned: string | undefined;
  readonly toggle: (key: string) => void;
  readonly unpin: () => void;
};

const nothing = () => undefined;
const PinsContext = createContext<Pins>({ pinned: undefined, toggle: nothing, unpin: nothing });

export function PinsKeeper({ children }: { readonly children: ReactNode }) {
  const [pinned, setPinned] = useState<string>();
  const hasLeft = useView(({ call, room }) => pinned !== undefined && !isHere(pinned, call, room));
  // At once, not after it was drawn: who comes back is not pinned again.
  if (hasLeft) setPinned(undefined);
  const toggle = useCallback((key: string) => setPinned((before) => (before === key ? undefined : key)), []);
  const unpin = useCallback(() => setPinned(undefined), []);
  const pins = useMemo(() => ({ pinned, toggle, unpin }), [pinned, toggle, unpin]);
  return <PinsContext value={pins}>{children}</PinsContext>;
}

export function usePins(): Pins {
  return useContext(PinsContext);
}

/** @returns whether this one is pinned, and how to change it: for the tile's own button, its double click and its menu. */
export function usePin(key: string): { readonly isPinned: boolean; readonly togglePin: () => void } {
  const { pinned, toggle } = usePins();
  return { isPinned: pinned === key, togglePin: useCallback(() => toggle(key), [toggle, key]) };
}
