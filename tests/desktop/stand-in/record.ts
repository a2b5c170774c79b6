// What the stand-in can only note, for tests to look at, and the guard that makes an unknown API of Electron an error.

export type Recorded = { readonly api: string; readonly args: readonly unknown[] };

const notes: Recorded[] = [];

export function note(api: string, ...args: unknown[]): void {
  // A copy that can cross a process border: functions and live objects become their names.
  notes.push({
    api,
    args: JSON.parse(JSON.stringify(args, (_key, value) => (typeof value === 'function' ? '[function]' : value))),
  });
}

export function recordedSoFar(): readonly Recorded[] {
  return notes;
}

/** The same object, but reading anything that isn't in it throws: the stand-in can't hide a call it doesn't know. */
export function onlyKnown<T extends object>(name: string, object: T): T {
  return new Proxy(object, {
    get: (target, key, receiver) => {
      if (typeof key === 'symbol' || key === 'then' || key === 'toJSON' || key in target)
        return Reflect.get(target, key, receiver);
      throw new Error(
        `The stand-in for Electron does not know ${name}.${key}; add it to tests/desktop/stand-in, or don't use it.`,
      );
    },
  });
}
