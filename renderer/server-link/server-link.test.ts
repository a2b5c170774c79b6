// The socket to the host, with a fake socket and fake time.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Event as Fact } from '../core/events.ts';
import { createServerLink } from './server-link.ts';

class FakeSocket extends EventTarget {
  static readonly OPEN = 1;
  static all: FakeSocket[] = [];
  readyState = 0;
  readonly url: string;
  readonly sent: string[] = [];

  constructor(url: string) {
    super();
    if (!url.startsWith('ws')) throw new DOMException('no', 'SyntaxError');
    this.url = url;
    FakeSocket.all.push(this);
  }
  send(text: string) {
    this.sent.push(text);
  }
  close() {
    this.readyState = 3;
  }
  open() {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }
  receive(data: unknown) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  drop() {
    this.readyState = 3;
    this.dispatchEvent(new Event('close'));
  }
}

const URL_A = 'wss://10.0.0.2:8443/ws';
const LOGIN = { type: 'login', name: 'Ann' } as const;

beforeEach(() => {
  vi.useFakeTimers();
  FakeSocket.all = [];
});
afterEach(() => void vi.useRealTimers());

function setUp() {
  const facts: Fact[] = [];
  const window = new EventTarget();
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const link = createServerLink({
    emit: (fact) => facts.push(fact),
    random: () => 0,
    WebSocket: FakeSocket as unknown as typeof WebSocket,
    page: { window, document },
  });
  const last = () => FakeSocket.all.at(-1) as FakeSocket;
  const openAnother = async () => {
    link.reconcile(URL_A);
    last().open();
  };
  return { facts, window, document, link, last, open: openAnother };
}

test('L20 a lost socket is tried again by itself, later and later, as long as it is wanted', async () => {
  const { facts, link, last } = setUp();
  link.reconcile(URL_A);
  for (const [index, delayMs] of [0, 300, 1_000, 2_000].entries()) {
    last().drop();
    expect(facts.at(-1)).toEqual({ type: 'server.closed', retryInMs: delayMs });
    await vi.advanceTimersByTimeAsync(delayMs);
    expect(FakeSocket.all).toHaveLength(index + 2);
  }
  link.reconcile(undefined);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(FakeSocket.all).toHaveLength(5);
});

test('L20 a host that opens and closes at once is not tried ever faster', async () => {
  const { facts, link, last } = setUp();
  link.reconcile(URL_A);
  for (let round = 0; round < 3; round += 1) {
    last().open();
    last().drop();
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect(facts.at(-1)).toEqual({ type: 'server.closed', retryInMs: 1_000 });
  last().open();
  await vi.advanceTimersByTimeAsync(5_000);
  last().drop();
  expect(facts.at(-1)).toEqual({ type: 'server.closed', retryInMs: 0 });
});

test('L20 a try that hangs is given up after five seconds', async () => {
  const { facts, link } = setUp();
  link.reconcile(URL_A);
  await vi.advanceTimersByTimeAsync(5_001);
  expect(facts).toEqual([{ type: 'server.closed', retryInMs: 0 }]);
  expect(FakeSocket.all.map(({ readyState }) => readyState)).toEqual([3, 0]);
});

test('L20 an address that is none is a failure like any other', async () => {
  const { facts, link } = setUp();
  link.reconcile('nonsense');
  await vi.advanceTimersByTimeAsync(1);
  expect(facts[0]).toEqual({ type: 'server.closed', retryInMs: 0 });
});

test('L21 a socket that is no longer wanted says nothing more', async () => {
  const { facts, link, last, open } = setUp();
  await open();
  const old = last();
  link.reconcile('wss://10.0.0.3:8443/ws');
  facts.length = 0;
  old.receive('{"type":"ready","room":"#lab"}');
  old.drop();
  link.close();
  last().open();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(facts).toEqual([]);
  expect(FakeSocket.all.map(({ readyState }) => readyState)).toEqual([3, 1]);
  expect(vi.getTimerCount()).toBe(0);
});

test('L21 wanting the same socket again changes nothing', async () => {
  const { link, open } = setUp();
  await open();
  link.reconcile(URL_A);
  expect(FakeSocket.all).toHaveLength(1);
});

test('L22 what is sent while the socket is closed is lost, and said to be', async () => {
  const { link, last } = setUp();
  expect(link.send(LOGIN)).toBe(false);
  link.reconcile(URL_A);
  expect(link.send(LOGIN)).toBe(false);
  last().open();
  expect(link.send(LOGIN)).toBe(true);
  expect(last().sent).toEqual(['{"type":"login","name":"Ann"}']);
});

test('L22 what cannot be read is ignored, and mentioned once', async () => {
  const { facts, last, open } = setUp();
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  await open();
  facts.length = 0;
  for (const data of ['{', '{"type":"nonsense"}', new ArrayBuffer(2), '{"type":"ready"}']) last().receive(data);
  last().receive('{"type":"ready","room":"#lab"}');
  expect(facts).toEqual([{ type: 'server.received', message: { type: 'ready', room: '#lab' } }]);
  expect(warn).toHaveBeenCalledOnce();
});

test.for(['online', 'pageshow', 'visibilitychange'])('L23 after %s the host is tried at once', async (sign) => {
  const { window, document, link, last } = setUp();
  link.reconcile(URL_A);
  for (let round = 0; round < 4; round += 1) {
    last().drop();
    await vi.advanceTimersByTimeAsync(round === 3 ? 0 : 2_000);
  }
  const count = FakeSocket.all.length;
  (sign === 'visibilitychange' ? document : window).dispatchEvent(new Event(sign));
  expect(FakeSocket.all).toHaveLength(count + 1);
});

test('L23 a try that hangs since the machine slept begins anew, one that has just begun goes on', async () => {
  const { link, last } = setUp();
  link.reconcile(URL_A);
  await vi.advanceTimersByTimeAsync(500);
  link.reconnectNow();
  expect(FakeSocket.all).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1_000);
  link.reconnectNow();
  expect(FakeSocket.all.map(({ readyState }) => readyState)).toEqual([3, 0]);
  last().open();
  await vi.advanceTimersByTimeAsync(4_000);
  link.reconnectNow();
  expect(FakeSocket.all).toHaveLength(2);
});

test('L23 an open socket is asked whether it is alive, and replaced when it says nothing', async () => {
  const { facts, window, last, open } = setUp();
  await open();
  window.dispatchEvent(new Event('online'));
  expect(last().sent).toEqual(['{"type":"ipaddr","id":"link-probe"}']);
  await vi.advanceTimersByTimeAsync(500);
  expect(facts.at(-1)).toEqual({ type: 'server.closed', retryInMs: 0 });
  await vi.advanceTimersByTimeAsync(1);
  expect(FakeSocket.all).toHaveLength(2);
});

test('L23 an open socket that answers stays, and the core hears nothing of it', async () => {
  const { facts, link, last, open } = setUp();
  await open();
  facts.length = 0;
  link.reconnectNow();
  link.reconnectNow();
  last().receive('{"type":"error","code":"not-logged-in","re":"ipaddr","id":"link-probe"}');
  await vi.advanceTimersByTimeAsync(10_000);
  expect([facts, FakeSocket.all.length, last().sent.length]).toEqual([[], 1, 1]);
});

test('L23 a machine that slept asks when it wakes', async () => {
  const { last, open } = setUp();
  await open();
  await vi.advanceTimersByTimeAsync(4_000);
  vi.setSystemTime(Date.now() + 3_600_000);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(last().sent).toHaveLength(1);
});
