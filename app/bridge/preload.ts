// Runs in the page's process before the page, and puts the bridge on `window.nearcall`. The page gets two functions and the channels of
// the contract; never `ipcRenderer` itself, an event object, or anything of Node.
import { contextBridge, ipcRenderer } from 'electron';
import { isCall, isEvent } from './channels.ts';
import type { Bridge } from './contract.ts';

const bridge: Bridge = {
  call: (channel, ...args) =>
    isCall(channel)
      ? ipcRenderer.invoke(channel, ...args)
      : Promise.reject(new Error(`No such call: ${String(channel)}`)),
  on: (event, listener) => {
    if (!isEvent(event)) throw new Error(`No such event: ${String(event)}`);
    const pass = (_event: unknown, fact: Parameters<typeof listener>[0]) => listener(fact);
    ipcRenderer.on(event, pass);
    return () => void ipcRenderer.off(event, pass);
  },
};

contextBridge.exposeInMainWorld('nearcall', bridge);
