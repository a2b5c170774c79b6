// What both preload scripts put on their page's window: two functions and the channels of a contract; never `ipcRenderer` itself, an
// event object, or anything of Node.
import { contextBridge, ipcRenderer } from 'electron';
import type { BridgeOf } from './contract.ts';

type Names = Readonly<Record<string, true>>;

export function exposeBridge<Calls, Events>(name: string, calls: Names, events: Names): void {
  const bridge: BridgeOf<Calls, Events> = {
    call: (channel, ...args) =>
      Object.hasOwn(calls, channel)
        ? ipcRenderer.invoke(String(channel), ...args)
        : Promise.reject(new Error(`No such call: ${String(channel)}`)),
    on: (event, listener) => {
      if (!Object.hasOwn(events, event)) throw new Error(`No such event: ${String(event)}`);
      const pass = (_event: unknown, fact: Parameters<typeof listener>[0]) => listener(fact);
      ipcRenderer.on(String(event), pass);
      return () => void ipcRenderer.off(String(event), pass);
    },
  };
  contextBridge.exposeInMainWorld(name, bridge);
}
