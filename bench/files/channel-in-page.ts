// One end of a file's way inside a browser page: Nearcall's data channel, or a naive sender of 16 KiB messages on the same channel.
import { createChannelReceiving } from '../../renderer/files/channel-receiving.ts';
import { createChannelSending } from '../../renderer/files/channel-sending.ts';
import { createGovernor } from '../../renderer/files/governor.ts';

export type ChannelPage = {
  readonly offer: () => Promise<string>;
  readonly answer: (sdp: string) => Promise<string>;
  readonly take: (sdp: string) => Promise<void>;
  /** @returns how long it took until the other side had everything, in milliseconds. */
  readonly send: (way: 'naive' | 'nearcall', bytes: number) => Promise<number>;
  readonly receive: (way: 'naive' | 'nearcall', bytes: number) => Promise<void>;
};

const NAIVE_MESSAGE_BYTES = 16 * 1024;
const NAIVE_QUEUE_BYTES = 1024 * 1024;

const connection = new RTCPeerConnection();
const channel = connection.createDataChannel('files', { negotiated: true, id: 1 });
const run = () => ({ transfer: 'bench', fromByte: 0, signal: new AbortController().signal });

/** With all addresses in it: nothing else is signalled. */
async function described(): Promise<string> {
  await connection.setLocalDescription();
  if (connection.iceGatheringState !== 'complete') {
    await new Promise<void>((resolve) => {
      connection.addEventListener('icegatheringstatechange', () => {
        if (connection.iceGatheringState === 'complete') resolve();
      });
    });
  }
  return connection.localDescription?.sdp ?? '';
}

async function sendNaively(blob: Blob): Promise<void> {
  for (let at = 0; at < blob.size; at += NAIVE_MESSAGE_BYTES) {
    const message = await blob.slice(at, at + NAIVE_MESSAGE_BYTES).arrayBuffer();
    while (channel.bufferedAmount > NAIVE_QUEUE_BYTES) {
      await new Promise((resolve) => channel.addEventListener('bufferedamountlow', resolve, { once: true }));
    }
    channel.send(message);
  }
  await new Promise((resolve) => channel.addEventListener('message', resolve, { once: true }));
}

async function receiveNaively(bytes: number): Promise<void> {
  channel.binaryType = 'arraybuffer';
  const pieces: ArrayBuffer[] = [];
  let arrived = 0;
  await new Promise<void>((resolve) => {
    channel.addEventListener('message', ({ data }) => {
      pieces.push(data);
      arrived += data.byteLength;
      if (arrived === bytes) resolve();
    });
  });
  new Blob(pieces);
  channel.send('done');
}

const page: ChannelPage = {
  offer: described,
  answer: async (sdp) => {
    await connection.setRemoteDescription({ type: 'offer', sdp });
    return described();
  },
  take: (sdp) => connection.setRemoteDescription({ type: 'answer', sdp }),
  send: async (way, bytes) => {
    const blob = new Blob([new Uint8Array(bytes)]);
    if (channel.readyState !== 'open') await new Promise((resolve) => channel.addEventListener('open', resolve));
    const startedMs = performance.now();
    if (way === 'naive') await sendNaively(blob);
    else {
      const sending = createChannelSending(() => channel, createGovernor());
      const noticed = () => {};
      await sending.send({ blob, parts: [blob] }, run(), noticed, noticed);
    }
    return performance.now() - startedMs;
  },
  receive: async (way, bytes) => {
    if (way === 'naive') return receiveNaively(bytes);
    const stream = createChannelReceiving(() => channel).read({ way: 'channel' }, run());
    await new Response(stream).blob();
  },
};

Object.assign(window, { channelPage: page });
