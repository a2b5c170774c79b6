// What Electron puts round a preload script, for a page of plain Chromium. `install` runs IN THE PAGE, as text: it may use nothing of
// this file but its arguments.

/** The name under which the page's process reaches ours. Gone from the page before its own first script runs. */
export const INVOKE_BINDING = '__standInInvoke';
/** The name under which `window.open` asks the app. Gone as well. */
export const OPEN_BINDING = '__standInOpen';
/** Where the main process delivers messages. */
export const DELIVERY = 'nearcall.stand-in';

/** The script that runs in every document of a window, before its own. */
export function preloadScript(source: string): string {
  const preload = `(require, module, exports, process) => {\n${source}\n}`;
  return `(${install})(${JSON.stringify({ invoke: INVOKE_BINDING, open: OPEN_BINDING, delivery: DELIVERY })}, ${preload});`;
}

type Names = { readonly invoke: string; readonly open: string; readonly delivery: string };
type Preload = (require: unknown, module: unknown, exports: unknown, process: unknown) => void;
type Answer = { readonly result: unknown } | { readonly error: string };

function install(names: Names, preload: Preload): void {
  const page = window as unknown as Record<string | symbol, unknown>;
  const invoke = page[names.invoke] as ((channel: string, args: unknown[]) => Promise<Answer>) | undefined;
  const open = page[names.open] as ((url: string) => Promise<void>) | undefined;
  delete page[names.invoke];
  delete page[names.open];
  // What a page gets whose window is denied. An app that allows windows is an error over there.
  page.open = (url: unknown) => {
    void open?.(String(url));
    return null;
  };
  // Electron runs preload scripts in top frames only, unless `nodeIntegrationInSubFrames` says otherwise.
  if (window !== window.top || !invoke) return;

  const listeners = new Map<string, Set<(event: unknown, ...args: unknown[]) => void>>();
  const known = <T extends object>(name: string, object: T): T =>
    new Proxy(object, {
      get: (target, key) => {
        if (typeof key === 'symbol' || key in target) return Reflect.get(target, key);
        throw new Error(`The stand-in for Electron does not know ${name}.${key}.`);
      },
    });

  // The context bridge copies: nothing on one side is ever the object of the other side.
  const cross = (value: unknown): unknown => {
    if (typeof value === 'function') return (...args: unknown[]) => cross(value(...args.map(cross)));
    if (value instanceof Promise) {
      return value.then(cross, (error) =>
        Promise.reject(new Error(error instanceof Error ? error.message : String(error))),
      );
    }
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return Object.freeze(value.map(cross));
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cross(inner)])));
  };

  const electron = known('electron (in a preload script)', {
    contextBridge: known('contextBridge', {
      exposeInMainWorld: (key: string, api: unknown) =>
        void Object.defineProperty(window, key, {
          value: cross(api),
          enumerable: true,
          writable: false,
          configurable: false,
        }),
    }),
    ipcRenderer: known('ipcRenderer', {
      invoke: async (channel: string, ...args: unknown[]) => {
        const answer = await invoke(channel, structuredClone(args));
        if ('error' in answer) throw new Error(answer.error);
        return answer.result;
      },
      on: (channel: string, listener: (event: unknown, ...args: unknown[]) => void) => {
        listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      },
      off: (channel: string, listener: (event: unknown, ...args: unknown[]) => void) => {
        listeners.get(channel)?.delete(listener);
      },
    }),
  });
  const require = (name: string) => {
    if (name === 'electron') return electron;
    throw new Error(`A sandboxed preload script can't require ${name}.`);
  };
  Object.defineProperty(window, Symbol.for(names.delivery), {
    value: (channel: string, args: unknown[]) => {
      for (const listener of [...(listeners.get(channel) ?? [])]) listener({}, ...args);
    },
  });
  const module = { exports: {} };
  preload(require, module, module.exports, known('process (in a preload script)', {}));
}
