// A person in a browser: joins a host, presses what a person presses, and says what they see and hear.
import { type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import { installWitness } from './witness.ts';

export type Person = {
  readonly name: string;
  readonly page: Page;
  readonly context: BrowserContext;
  /** The row of somebody else in the list. */
  readonly row: (name: string) => Locator;
  readonly call: (name: string, media?: 'video' | 'audio') => Promise<void>;
  readonly accept: (media?: 'video' | 'audio') => Promise<void>;
  readonly press: (testId: string) => Promise<void>;
  /** How the last call ended, as the card says (`data-end`). */
  readonly seesEnd: (end: string) => Promise<void>;
  readonly isInCall: () => Promise<void>;
  readonly close: () => Promise<void>;
};

type Joining = {
  /** The preferences the browser remembers; by default a named person who speaks English. */
  readonly preferences?: Record<string, unknown>;
  /** For a browser that asks: what it was allowed before; everything else is refused. */
  readonly granted?: readonly ('camera' | 'microphone')[];
  /** Frames from the host that contain this text never arrive, as when they are still on their way. */
  readonly lostFrames?: string;
  /** What to open on the host, e.g. `r/lab`; the start page by default. Whoever has a name goes into the room at once. */
  readonly path?: string;
  /** Stays in front of that room instead. */
  readonly staysOutside?: boolean;
  /** The microphone's sound as it is: cancelling the echo of every page costs one machine what eight machines have. */
  readonly hasPlainSound?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** What the test does to the page before it opens anything. */
  readonly before?: (page: Page) => Promise<unknown>;
};

export async function join(browser: Browser, url: string, name: string, joining: Joining = {}): Promise<Person> {
  const context = await browser.newContext({
    // What slides and fades is waited for at each press, and costs a quarter of the processor.
    reducedMotion: 'reduce',
    ignoreHTTPSErrors: true,
    viewport: joining.viewport ?? { width: 1280, height: 800 },
  });
  const preferences = JSON.stringify({ name, language: 'en', ...joining.preferences });
  await context.addInitScript(installWitness);
  await context.addInitScript((json) => {
    if (window.localStorage.getItem('nearcall.preferences') === null) {
      window.localStorage.setItem('nearcall.preferences', json);
    }
  }, preferences);
  if (joining.hasPlainSound) await context.addInitScript(leaveSoundAsItIs);
  if (joining.granted) await context.grantPermissions([...joining.granted], { origin: new URL(url).origin });
  const { lostFrames } = joining;
  if (lostFrames !== undefined) {
    await context.routeWebSocket('**/ws', (socket) => {
      const host = socket.connectToServer();
      socket.onMessage((frame) => host.send(frame));
      host.onMessage((frame) => void (frame.includes(lostFrames) || socket.send(frame)));
    });
  }
  const page = await context.newPage();
  await joining.before?.(page);
  await page.goto(new URL(joining.path ?? '', url).href);
  await hasFirstScreen(page);
  // What is drawn listens one frame later.
  await page.evaluate(() => new Promise(requestAnimationFrame));
  const isNamed = (joining.preferences?.name ?? name) !== '';
  if (joining.path?.startsWith('r/') && isNamed && !joining.staysOutside) await goIn(page);
  return person(page, name);
}

export async function hasFirstScreen(page: Page): Promise<void> {
  await page.locator('#root > *').first().waitFor();
}

/** Into the room whose address was opened, as things are switched. */
export async function goIn(page: Page): Promise<void> {
  await page.getByTestId('green-room').getByTestId('start').click();
}

// Runs in the page.
function leaveSoundAsItIs(): void {
  const devices = navigator.mediaDevices;
  const open = devices.getUserMedia.bind(devices);
  const plain = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };
  devices.getUserMedia = (asked = {}) =>
    open(typeof asked.audio === 'object' ? { ...asked, audio: { ...asked.audio, ...plain } } : asked);
}

export function person(page: Page, name: string): Person {
  const row = (other: string) => page.locator(`[data-person="${other}"]`);
  return {
    name,
    page,
    context: page.context(),
    row,
    call: (other, media = 'video') => row(other).getByTestId(`call-${media}`).click(),
    accept: (media = 'video') => page.getByTestId(`accept-${media}`).click(),
    press: (testId) => page.getByTestId(testId).first().click(),
    seesEnd: async (end) => {
      await expect(page.getByTestId('call-ended')).toHaveAttribute('data-end', end);
    },
    isInCall: () => expect(page.getByTestId('call')).toHaveAttribute('data-phase', 'active'),
    close: async () => {
      // As a person closes a window: the page learns of it, and says goodbye.
      if (!page.isClosed()) {
        const closed = page.waitForEvent('close');
        await page.close({ runBeforeUnload: true });
        await closed;
      }
      await page.context().close();
    },
  };
}

/** Frames that change arrive from the other side, and are shown. */
export async function seesMotion({ page }: Person): Promise<void> {
  await page.getByTestId('remote-video').first().waitFor({ state: 'attached' });
  await page.getByTestId('remote-video').first().evaluate(watchFrames);
}

// Twelve frames drawn, at least two of them different: a frozen picture is not a moving one.
async function watchFrames(element: Element): Promise<void> {
  const video = element as HTMLVideoElement;
  const canvas = new OffscreenCanvas(64, 36);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const seen = new Set<string>();
  for (let frames = 0; frames < 12 || seen.size < 2; frames++) {
    await new Promise((resolve) => video.requestVideoFrameCallback(resolve));
    context?.drawImage(video, 0, 0, 64, 36);
    seen.add(context?.getImageData(0, 0, 64, 36).data.join() ?? '');
  }
}

/** Sound with energy arrives from the other side. */
export async function hears(person: Person): Promise<void> {
  const before = await soundEnergy(person);
  await expect.poll(() => soundEnergy(person), { timeout: 20_000 }).toBeGreaterThan(before + 0.001);
}

export async function soundEnergy({ page }: Person): Promise<number> {
  return page.evaluate(async () => {
    let energy = 0;
    for (const connection of window.witness.connections) {
      for (const report of (await connection.getStats()).values()) {
        if (report.type === 'inbound-rtp' && report.kind === 'audio') energy += report.totalAudioEnergy ?? 0;
      }
    }
    return energy;
  });
}

/** Both see and hear each other. */
export async function inTouch(...people: readonly Person[]): Promise<void> {
  await Promise.all(people.flatMap((person) => [person.isInCall(), seesMotion(person), hears(person)]));
}

/** What a page still holds of cameras, microphones and connections. */
export async function held({ page }: Person): Promise<{ liveTracks: string[]; openConnections: number }> {
  return page.evaluate(() => ({
    liveTracks: window.witness.tracks.filter((track) => track.readyState === 'live').map((track) => track.kind),
    openConnections: window.witness.connections.filter(
      // One that was prepared for the next call has never had a peer.
      (connection) => connection.connectionState !== 'closed' && connection.remoteDescription !== null,
    ).length,
  }));
}
