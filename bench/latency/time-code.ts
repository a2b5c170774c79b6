// A camera that films a clock, and an eye that reads it at the other end: both run inside pages. The time is drawn as large black and
// white fields, 20 bits of milliseconds (17 minutes) and 4 that tell whether the picture was readable.
// Times are milliseconds since 1970, so that two browsers on one machine can be compared.

declare global {
  interface Window {
    clockEye: { latenciesMs: number[]; unreadable: number };
  }
}

export const TIME_CODE = { columns: 6, rows: 4, timeBits: 20, checkBits: 4 };
export type TimeCode = typeof TIME_CODE;

/** Every camera of the page films the clock, at 720p and 30 frames a second. */
export function installClockCamera({ columns, rows, timeBits, checkBits }: TimeCode): void {
  const [width, height, framesPerS] = [1280, 720, 30];

  function draw(context: CanvasRenderingContext2D): void {
    const time = Math.round(performance.timeOrigin + performance.now()) % 2 ** timeBits;
    let check = 0;
    for (let rest = time; rest > 0; rest >>>= checkBits) check ^= rest & (2 ** checkBits - 1);
    const bits = time * 2 ** checkBits + check;
    for (let field = 0; field < columns * rows; field += 1) {
      context.fillStyle = (bits >>> field) & 1 ? 'white' : 'black';
      const [column, row] = [field % columns, Math.floor(field / columns)];
      context.fillRect((column * width) / columns, (row * height) / rows, width / columns, height / rows);
    }
  }

  function film(): MediaStreamTrack {
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const context = canvas.getContext('2d');
    const [track] = canvas.captureStream(0).getVideoTracks() as CanvasCaptureMediaStreamTrack[];
    if (!context || !track) throw new Error('this browser cannot film a canvas');
    const clock = setInterval(() => {
      if (track.readyState === 'ended') clearInterval(clock);
      draw(context);
      track.requestFrame();
    }, 1_000 / framesPerS);
    return track;
  }

  if (!navigator.mediaDevices) return;
  const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async ({ audio, video } = {}) => {
    const stream = audio ? await open({ audio }) : new MediaStream();
    if (video) stream.addTrack(film());
    return stream;
  };
}

/** Reads every frame of the first video that `remote` selects, from now on. */
export function installClockEye({ columns, rows, timeBits, checkBits, remote }: TimeCode & { remote: string }): void {
  const scale = 8;
  const video = document.querySelector<HTMLVideoElement>(remote);
  const canvas = new OffscreenCanvas(columns * scale, rows * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!video || !context) throw new Error('there is nothing to read');
  const eye = { latenciesMs: [] as number[], unreadable: 0 };
  window.clockEye = eye;

  const read = () => {
    const nowMs = performance.timeOrigin + performance.now();
    video.requestVideoFrameCallback(read);
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let bits = 0;
    for (let field = 0; field < columns * rows; field += 1) {
      const [x, y] = [(field % columns) * scale + scale / 2, Math.floor(field / columns) * scale + scale / 2];
      if ((data[(y * canvas.width + x) * 4] ?? 0) > 127) bits |= 1 << field;
    }
    const time = bits >>> checkBits;
    let check = bits & (2 ** checkBits - 1);
    for (let rest = time; rest > 0; rest >>>= checkBits) check ^= rest & (2 ** checkBits - 1);
    if (check === 0) eye.latenciesMs.push((nowMs - time) % 2 ** timeBits);
    else eye.unreadable += 1;
  };
  video.requestVideoFrameCallback(read);
}
