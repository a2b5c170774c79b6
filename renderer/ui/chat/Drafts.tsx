// What was typed but not sent, by thread: it outlives the panel, the call and the screen it was typed on.
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';

type Drafts = {
  readonly texts: Readonly<Record<string, string>>;
  readonly keep: (thread: string, text: string) => void;
};

const DraftsContext = createContext<Drafts>({ texts: {}, keep: () => undefined });

export function DraftsKeeper({ children }: { readonly children: ReactNode }) {
  const [texts, setTexts] = useState<Drafts['texts']>({});
  const keep = useCallback((thread: string, text: string) => {
    setTexts((before) => ({ ...before, [thread]: text }));
  }, []);
  const drafts = useMemo(() => ({ texts, keep }), [texts, keep]);
  return <DraftsContext value={drafts}>{children}</DraftsContext>;
}

/** @returns the draft of one thread, and how to change it. */
export function useDraft(thread: string): readonly [string, (text: string) => void] {
  const { texts, keep } = useContext(DraftsContext);
  return [texts[thread] ?? '', useCallback((text: string) => keep(thread, text), [keep, thread])];
}
