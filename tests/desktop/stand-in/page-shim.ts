// What Electron puts round a preload script, for a page of plain Chromium. `install` runs IN THE PAGE, as text: it may use nothing of
// this file but its arguments.

/** The name under which the page's process reaches ours. Gone from the page before its own first script runs. */
export const INVOKE_BINDING = '__standInInvoke';
/** The name under which `window.open` asks the app. Gone as well. */
export const OPEN_BINDING = '__standInOpen';
/** The name under which `getUserMedia` and `getDisplayMedia` ask the app. Gone as well. */
export const CAPTURE_BINDING = '__standInCapture';
/** Where the main process delivers messages. */
export const DELIVERY = 'nearcall.stand-in';
/** Where the page is told how its window stands. */
export const LOOKS = 'nearcall.stand-in.looks';

const NAMES = {
  invoke: INVOKE_BINDING,
  open: OPEN_BINDING,
  capture: CAPTURE_BINDING,
  delivery: DELIVERY,
  looks: LOOKS,
};

/** The script that runs in every document of a window, before its own. */
export function preloadScript(source = ''): string {
  const preload = `(require, module, exports, process) => {\n${source}\n}`;
  const names = JSON.stringify(NAMES);
  return `(${guardCapture})(${names});(${install})(${names}, ${preload});`;
}

type Names = typeof NAMES;
type Kind = 'video' | 'audio';

// Also text that runs in the page, in every frame: camera, microphone and screen are what the app says, as under Electron.
function guardCapture(names: Names): void {
  const page = window as unknown as Record<string, unknown>;
  const ask = page[names.capture] as
    | ((what: 'user' | 'display', kinds: Kind[]) => Promise<readonly Kind[] | 'refused' | 'failed'>)
    | undefined;
  delete page[names.capture];
  // Only secure pages have it.
  const prototype = typeof MediaDevices === 'undefined' ? undefined : MediaDevices.prototype;
  if (!ask || !prototype) return;
  const { getUserMedia, getDisplayMedia } = prototype;
  prototype.getUserMedia = async function (constraints = {}) {
    const kinds = (['video', 'audio'] as const).filter((kind) => constraints[kind]);
    // With none of them Chromium itself says what is wrong.
    const answer = kinds.length === 0 ? kinds : await ask('user', kinds);
    if (answer === 'refused') throw new DOMException('Permission denied', 'NotAllowedError');
    return getUserMedia.call(this, constraints);
  };
  prototype.getDisplayMedia = async function (options = {}) {
    const kinds = (['video', 'audio'] as const).filter((kind) =>
      kind === 'video' ? options.video !== false : options.audio,
    );
    const answer = await ask('display', kinds);
    if (answer === 'refused') throw new DOMException('Permission denied', 'NotAllowedError');
    if (answer === 'failed') throw new DOMException('Error starting capture', 'AbortError');
    return getDisplayMedia.call(this, answer.includes('audio') ? options : { ...options, audio: false });
  };
}
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

  // Focus and visibility follow the window; Chromium's own would say that every page of a headless browser is in front.
  let looks = { isVisible: true, isFocused: document.hasFocus() };
  Object.defineProperties(document, {
    visibilityState: { configurable: true, get: () => (looks.isVisible ? 'visible' : 'hidden') },
    hidden: { configurable: true, get: () => !looks.isVisible },
    hasFocus: { configurable: true, value: () => looks.isFocused },
  });
  Object.defineProperty(window, Symbol.for(names.looks), {
    value: (next: typeof looks) => {
      const before = looks;
      looks = next;
      if (before.isVisible !== next.isVisible) document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
      if (before.isFocused !== next.isFocused) window.dispatchEvent(new Event(next.isFocused ? 'focus' : 'blur'));
    },
  });

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
    // Bytes cross as bytes; they can't be frozen.
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return structuredClone(value);
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
