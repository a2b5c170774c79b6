// One end of a naive file transfer inside a browser page: messages of 16 KiB on a data channel, as tutorials send them.

export type NaivePage = {
  readonly offer: () => Promise<string>;
  readonly answer: (sdp: string) => Promise<string>;
  readonly take: (sdp: string) => Promise<void>;
  /** Sends the file that was chosen. @returns how long it took until the other side had everything, in milliseconds. */
  readonly send: () => Promise<number>;
  readonly receive: (bytes: number) => Promise<void>;
};

const MESSAGE_BYTES = 16 * 1024;
const QUEUE_BYTES = 1024 * 1024;

const connection = new RTCPeerConnection();
const channel = connection.createDataChannel('files', { negotiated: true, id: 1 });
const happens = (event: string) => new Promise((resolve) => channel.addEventListener(event, resolve, { once: true }));

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

const page: NaivePage = {
  offer: described,
  answer: async (sdp) => {
    await connection.setRemoteDescription({ type: 'offer', sdp });
    return described();
  },
  take: (sdp) => connection.setRemoteDescription({ type: 'answer', sdp }),
  send: async () => {
    const file = document.querySelector('input')?.files?.[0];
    if (!file) throw new Error('no file');
    if (channel.readyState !== 'open') await happens('open');
    const startedMs = performance.now();
    for (let at = 0; at < file.size; at += MESSAGE_BYTES) {
      const message = await file.slice(at, at + MESSAGE_BYTES).arrayBuffer();
      while (channel.bufferedAmount > QUEUE_BYTES) await happens('bufferedamountlow');
      channel.send(message);
    }
    await happens('message');
    return performance.now() - startedMs;
  },
  receive: async (bytes) => {
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
  },
};

Object.assign(window, { naivePage: page });
