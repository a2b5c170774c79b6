// What the stand-in can only note, for tests to look at, and the guard that makes an unknown API of Electron an error.
import { EventEmitter } from 'node:events';

export type Recorded = {
  readonly api: string;
  readonly args: readonly unknown[];
  /** Milliseconds since 1970. */
  readonly atMs: number;
};

const notes: Recorded[] = [];

export function note(api: string, ...args: unknown[]): void {
  // A copy that can cross a process border: functions and live objects become their names, and what isn't there becomes null.
  const text = JSON.stringify(args, (_key, value) => (typeof value === 'function' ? '[function]' : value));
  notes.push({ api, args: JSON.parse(text), atMs: Date.now() });
}

export function recordedSoFar(): readonly Recorded[] {
  return notes;
}

/** The same object, but reading or setting anything that isn't in it throws: the stand-in can't hide a call it doesn't know. */
export function onlyKnown<T extends object>(name: string, object: T): T {
  const unknown = (key: string) =>
    new Error(
      `The stand-in for Electron does not know ${name}.${key}; add it to tests/desktop/stand-in, or don't use it.`,
    );
  return new Proxy(object, {
    get: (target, key, receiver) => {
      if (typeof key === 'symbol' || key === 'then' || key === 'toJSON' || key in target)
        return Reflect.get(target, key, receiver);
      throw unknown(key);
    },
    set: (target, key, value, receiver) => {
      if (typeof key === 'symbol' || key in target) return Reflect.set(target, key, value, receiver);
      throw unknown(key);
    },
  });
}

/** One of Electron's emitters: its events, and these members (getters stay getters). */
export function emitter<T extends object>(name: string, members: T): EventEmitter & T {
  const whole = Object.defineProperties(new EventEmitter(), Object.getOwnPropertyDescriptors(members));
  return onlyKnown(name, whole as EventEmitter & T);
}

/** An object of Electron's, as it stands in a note. */
export function named(what: string): { readonly toJSON: () => string } {
  return { toJSON: () => `[${what}]` };
}

export type PreventableEvent = { readonly defaultPrevented: boolean; readonly preventDefault: () => void };

/** Tells an event that a listener may prevent. @returns true when one did. */
export function isPrevented(target: EventEmitter, event: string, ...args: readonly unknown[]): boolean {
  let isStopped = false;
  const told: PreventableEvent = {
    get defaultPrevented() {
      return isStopped;
    },
    preventDefault: () => {
      isStopped = true;
    },
  };
  target.emit(event, told, ...args);
  return isStopped;
}
