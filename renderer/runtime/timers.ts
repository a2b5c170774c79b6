// Timers as the core wants them: one starts when its key appears and is forgotten when its key goes.
export type Timers = { readonly reconcile: (wanted: Readonly<Record<string, number>>) => void };

/** @param fire is told the key of a timer that ran out; the same key must go and come again to start anew. */
export function createTimers(fire: (key: string) => void): Timers {
  const running = new Map<string, ReturnType<typeof setTimeout>>();
  return {
    reconcile: (wanted) => {
      for (const [key, timer] of running) {
        if (key in wanted) continue;
        clearTimeout(timer);
        running.delete(key);
      }
      for (const [key, durationMs] of Object.entries(wanted)) {
        if (!running.has(key))
          running.set(
            key,
            setTimeout(() => fire(key), durationMs),
          );
      }
    },
  };
}
