// The socket to the host: open while a URL is wanted, tried again by itself. It carries messages and knows none of them;
// a socket that is no longer wanted says nothing more.
import {
  type ClientMessage,
  decodeServerMessage,
  encodeClientMessage,
  type ServerMessage,
} from '../../signaling/protocol/index.ts';
import type { Event } from '../core/events.ts';
import { retryDelayMs } from './retry-delay.ts';
import { onReturn, type Page } from './return-signs.ts';

/** A try that hangs (a firewall that swallows packets) is given up after this, in milliseconds. */
const OPEN_WITHIN_MS = 5_000;
/** On a LAN a try takes milliseconds. One that took longer when the network or the machine came back belongs to what was before. */
const HANGS_AFTER_MS = 1_000;
/** Open for this long, in milliseconds, counts as a success: the next failure starts with the shortest delay again. */
const STEADY_AFTER_MS = 5_000;
/**
 * On a LAN an answer takes milliseconds, also after one lost packet (TCP says it again after 200 ms). A call whose machine has
 * another address waits for this, and being wrong costs a resumed session only.
 */
const ANSWER_WITHIN_MS = 500;
/** Marks the question, so that its answer isn't taken for something the core asked. */
const PROBE_ID = 'link-probe';

export type ServerLink = {
  /** The socket that should be open; `undefined` for none. Idempotent. */
  readonly reconcile: (socketUrl: string | undefined) => void;
  /** @returns false when the socket is not open: the message is lost. */
  readonly send: (message: ClientMessage) => boolean;
  /** Tries now what would be tried after a delay, begins a try that hangs anew, and asks an open socket whether it is alive. */
  readonly reconnectNow: () => void;
  readonly close: () => void;
};

export type ServerLinkOptions = {
  readonly emit: (fact: Extract<Event, { type: `server.${string}` }>) => void;
  /** From 0 to 1. */
  readonly random?: () => number;
  readonly WebSocket?: typeof globalThis.WebSocket;
  readonly page?: Page;
};

export function createServerLink({
  emit,
  random = Math.random,
  WebSocket = globalThis.WebSocket,
  page = { window, document },
}: ServerLinkOptions): ServerLink {
  let wantedUrl: string | undefined;
  let socket: WebSocket | undefined;
  let failures = 0;
  let triedAtMs = 0;
  let unreadableCount = 0;
  // At most one of each at a time.
  const timers = new Map<'retry' | 'open' | 'steady' | 'answer', ReturnType<typeof setTimeout>>();

  function later(name: Parameters<typeof timers.set>[0], delayMs: number, work: () => void): void {
    clearTimeout(timers.get(name));
    timers.set(name, setTimeout(work, delayMs));
  }

  function forgetSocket(): void {
    const old = socket;
    socket = undefined;
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
    old?.close();
  }

  function connect(): void {
    forgetSocket();
    if (wantedUrl === undefined) return;
    let fresh: WebSocket;
    try {
      fresh = new WebSocket(wantedUrl);
    } catch {
      // An address that is none, or ws: on a page served by https:.
      later('retry', 0, fail);
      return;
    }
    socket = fresh;
    triedAtMs = Date.now();
    later('open', OPEN_WITHIN_MS, fail);
    const listen = (type: keyof WebSocketEventMap, work: (data: unknown) => void) =>
      fresh.addEventListener(type, (event) => {
        if (socket === fresh) work((event as MessageEvent).data);
      });
    listen('open', () => {
      clearTimeout(timers.get('open'));
      timers.delete('open');
      later('steady', STEADY_AFTER_MS, () => {
        failures = 0;
      });
      emit({ type: 'server.opened' });
    });
    listen('message', receive);
    listen('close', fail);
  }

  function fail(): void {
    forgetSocket();
    failures += 1;
    const retryInMs = retryDelayMs(failures, random());
    later('retry', retryInMs, connect);
    emit({ type: 'server.closed', retryInMs });
  }

  function receive(data: unknown): void {
    clearTimeout(timers.get('answer'));
    timers.delete('answer');
    const decoded = typeof data === 'string' ? decodeServerMessage(data) : undefined;
    if (!decoded?.ok) {
      unreadableCount += 1;
      // biome-ignore lint/suspicious/noConsole: a host that is newer than the page, or broken; said once.
      if (unreadableCount === 1) console.warn('The host sent something this page cannot read; it is ignored.');
      return;
    }
    if (!isProbeAnswer(decoded.message)) emit({ type: 'server.received', message: decoded.message });
  }

  function send(message: ClientMessage): boolean {
    if (socket?.readyState !== WebSocket.OPEN) return false;
    socket.send(encodeClientMessage(message));
    return true;
  }

  function reconnectNow(): void {
    if (wantedUrl === undefined) return;
    const isHanging = timers.has('open') && Date.now() - triedAtMs > HANGS_AFTER_MS;
    if (!socket || isHanging) {
      failures = 0;
      connect();
      return;
    }
    // After sleep or a change of network a dead socket still says OPEN. Pings are invisible here, so it is asked.
    if (!timers.has('answer') && send({ type: 'ipaddr', id: PROBE_ID as never })) {
      later('answer', ANSWER_WITHIN_MS, fail);
    }
  }

  const stopListening = onReturn(page, reconnectNow);

  function reconcile(socketUrl: string | undefined): void {
    if (socketUrl === wantedUrl) return;
    wantedUrl = socketUrl;
    failures = 0;
    connect();
  }

  return {
    reconcile,
    send,
    reconnectNow,
    close: () => {
      stopListening();
      reconcile(undefined);
    },
  };
}

function isProbeAnswer(message: ServerMessage): boolean {
  return 'id' in message && message.id === PROBE_ID;
}
