// What tests of files do to a page before it opens anything, and what they see of the bytes.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Page } from '@playwright/test';

/** The test can't work the browser's own dialog: a browser without one downloads. */
export async function withoutDialogs(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showSaveFilePicker');
    Reflect.deleteProperty(window, 'showDirectoryPicker');
  });
}

/** Counts what is sent on channels for files, and can cut the link they run on, or hold back what is given to it from a byte on. */
export async function withWatchedChannels(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const never = Number.POSITIVE_INFINITY;
    const watched = { sentBytes: 0, cutAtBytes: never, cuts: 0, holdAtBytes: never, isHeld: false };
    Object.assign(window, { watched });
    const make = RTCPeerConnection.prototype.createDataChannel;
    RTCPeerConnection.prototype.createDataChannel = function (this: RTCPeerConnection, ...args) {
      const channel = make.apply(this, args);
      if (channel.label !== 'files') return channel;
      const send = channel.send.bind(channel) as (data: string | Uint8Array<ArrayBuffer>) => void;
      let isHeld = false;
      channel.send = ((data: string | Uint8Array<ArrayBuffer>) => {
        if (isHeld) return;
        send(data);
        // What is still given to a link that was cut goes nowhere.
        if (typeof data === 'string' || this.signalingState === 'closed') return;
        watched.sentBytes += data.byteLength;
      }) as typeof channel.send;
      channel.addEventListener('message', ({ data }) => {
        const taken = typeof data === 'string' ? Number(JSON.parse(data).taken) : 0;
        if (taken >= watched.holdAtBytes) {
          watched.holdAtBytes = never;
          isHeld = true;
        }
        if (isHeld) Object.assign(watched, { isHeld, takenBytes: taken, firstBytes: watched.sentBytes });
        if (taken < watched.cutAtBytes) return;
        watched.cutAtBytes = Number.POSITIVE_INFINITY;
        watched.cuts += 1;
        // Sent and not yet taken: that is lost with the link, and may be sent again.
        Object.assign(watched, { lostBytes: watched.sentBytes - taken });
        this.close();
      });
      return channel;
    };
  });
}

export async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest('hex');
}

/** What is asked of the host's rows of bytes never arrives there. */
export async function withoutStreams(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const known = window.fetch.bind(window);
    window.fetch = (what, ...rest) =>
      String(what).includes('/streams/') ? Promise.reject(new TypeError('Failed to fetch')) : known(what, ...rest);
  });
}

/** A browser that makes a text of a streamed body, as Firefox and Safari do. */
export async function withoutStreamedBodies(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const Known = Request;
    window.Request = class extends Known {
      constructor(input: RequestInfo | URL, init: RequestInit = {}) {
        super(input, { ...init, ...(init.body instanceof ReadableStream && { body: String(init.body) }) });
      }
    };
  });
}

/** Reads a row from the host up to a byte, and what comes after it only when it is let. */
export async function withGate(
  page: Page,
  atBytes: number,
): Promise<{ reached: Promise<void>; open: () => Promise<void> }> {
  let reach = () => {};
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  await page.exposeFunction('reachGate', () => reach());
  await page.addInitScript((gateBytes) => {
    const { reachGate } = window as unknown as { reachGate: () => void };
    let passedBytes = 0;
    const opened = new Promise<void>((resolve) => Object.assign(window, { openGate: resolve }));
    const known = window.fetch.bind(window);
    window.fetch = async (what, init) => {
      const response = await known(what, init);
      if (!String(what).includes('/streams/') || init?.method === 'POST') return response;
      const gate = new TransformStream<Uint8Array, Uint8Array>({
        transform: async (piece, controller) => {
          if (passedBytes >= gateBytes) {
            reachGate();
            await opened;
          }
          passedBytes += piece.byteLength;
          controller.enqueue(piece);
        },
      });
      return new Response(response.body?.pipeThrough(gate));
    };
  }, atBytes);
  return { reached, open: () => page.evaluate(() => Reflect.get(window, 'openGate')()) };
}
