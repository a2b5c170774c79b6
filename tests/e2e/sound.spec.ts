// How one sounds in a call, with microphones that play a file: what is noticed, what is taken out, and where it is heard.
import { type Browser, chromium, type Page } from '@playwright/test';
import { BROWSER_FLAGS, findLeanBrowser } from '../../scripts/browser.mjs';
import { expect, test as withPeople } from './fixtures.ts';
import { hears, join, type Person } from './person.ts';
import { type SoundName, soundFile } from './sound-files.ts';

type Sounding = { readonly sound?: Record<string, unknown>; readonly init?: () => void };

type Fixtures = {
  /** Ann, whose microphone plays this, in a call with Bob. */
  annWith: (name: SoundName, sounding?: Sounding) => Promise<{ ann: Person; bob: Person }>;
};

const test = withPeople.extend<Fixtures>({
  annWith: async ({ host, newPerson }, use) => {
    const browsers: Browser[] = [];
    await use(async (name, { sound, init } = {}) => {
      const bob = await newPerson('Bob');
      const executablePath = findLeanBrowser();
      const args = [...BROWSER_FLAGS, `--use-file-for-fake-audio-capture=${await soundFile(name)}`];
      const browser = await chromium.launch({ args, ...(executablePath && { executablePath }) });
      browsers.push(browser);
      const ann = await join(browser, host.url, 'Ann', { preferences: { ...(sound && { sound }) } });
      await ann.context.addInitScript(noteCopies);
      if (init) await ann.context.addInitScript(init);
      await ann.page.reload();
      await ann.call('Bob', 'audio');
      await bob.accept('audio');
      await ann.isInCall();
      return { ann, bob };
    });
    for (const browser of browsers) await browser.close();
  },
});

declare global {
  interface Window {
    copies: MediaStreamTrack[];
  }
}

// Runs in the page.
function noteCopies(): void {
  window.copies = [];
  const clone = MediaStreamTrack.prototype.clone;
  MediaStreamTrack.prototype.clone = function (this: MediaStreamTrack) {
    const copy = clone.call(this);
    window.copies.push(copy);
    return copy;
  };
}

/** What of the copies of my microphone lives, and what is sent. */
function copiesIn(page: Page): Promise<{ live: number; sent: number; made: number }> {
  return page.evaluate(() => {
    const sent = window.witness.connections.flatMap((connection) => connection.getSenders().map(({ track }) => track));
    return {
      made: window.copies.length,
      live: window.copies.filter(({ readyState }) => readyState === 'live').length,
      sent: window.copies.filter((copy) => sent.includes(copy)).length,
    };
  });
}

async function openSoundSettings({ page }: Person): Promise<void> {
  await page.keyboard.press('Control+,');
  await page.getByTestId('settings-tab-sound').click();
}

test('M30 M36 who talks while muted is told, and unmutes with one press; nothing of it is sent', async ({
  annWith,
}) => {
  const { ann, bob } = await annWith('voice');
  await hears(bob);
  expect(await copiesIn(ann.page)).toEqual({ made: 0, live: 0, sent: 0 });
  await ann.page.keyboard.press('m');
  const hint = ann.page.getByTestId('talking-muted');
  await expect(hint).toBeVisible();
  expect(await copiesIn(ann.page)).toEqual({ made: 1, live: 1, sent: 0 });
  await expect(bob.page.getByTestId('their-mute')).toBeVisible();
  await ann.press('unmute-hint');
  await expect(hint).toBeHidden();
  await expect(ann.page.getByTestId('mute')).toHaveAttribute('data-on', 'true');
  await expect.poll(() => copiesIn(ann.page)).toEqual({ made: 1, live: 0, sent: 0 });
  await hears(bob);
});

test('M31 M36 a microphone that gives nothing is told, and can be waved away', async ({ annWith }) => {
  const { ann } = await annWith('nothing');
  const hint = ann.page.getByTestId('silent-microphone');
  await expect(hint).toBeVisible();
  await hint.getByRole('button', { name: 'Dismiss' }).click();
  await expect(hint).toBeHidden();
});

test('M32 M33 how noise is taken out is chosen in the call, and nothing is negotiated anew', async ({ annWith }) => {
  const { ann, bob } = await annWith('voice', { init: keepUp });
  await hears(bob);
  const before = await descriptionsOf(ann);
  await openSoundSettings(ann);
  await ann.page.getByRole('radio', { name: 'Strong' }).click();
  await expect.poll(() => sendsTreated(ann)).toBe(true);
  await hears(bob);
  await expect(ann.page.getByTestId('suppression-failed')).toBeHidden();
  await ann.page.getByRole('radio', { name: 'Off' }).click();
  await expect.poll(() => sendsTreated(ann)).toBe(false);
  await hears(bob);
  const after = await descriptionsOf(ann);
  for (const [index, { version, ice }] of before.entries()) {
    if (after[index]?.ice === ice) expect(after[index]?.version).toBe(version);
  }
});

test('M33 a voice goes through the built-in suppression; muting silences it', async ({ annWith }) => {
  const { ann, bob } = await annWith('voice', {
    sound: { suppression: 'built-in', isGainAutomatic: false },
    init: keepUp,
  });
  // From the first touch of the page on.
  await expect.poll(() => sendsTreated(ann)).toBe(true);
  await expect.poll(() => loudness(bob), { timeout: 20_000 }).toBeGreaterThan(VOICE);
  await ann.page.keyboard.press('m');
  // Silence may be decoded as the smallest step that 16 bits know: 9.3e-10.
  await expect.poll(() => loudness(bob), { timeout: 20_000 }).toBeLessThan(VOICE / 100_000);
});

test('M34 where it can not be fetched the browser does it, and both the call and the settings say so', async ({
  annWith,
}) => {
  const { ann, bob } = await annWith('voice');
  await ann.context.route('**/*.wasm', (route) => route.abort());
  await openSoundSettings(ann);
  await ann.page.getByRole('radio', { name: 'Strong' }).click();
  await expect(ann.page.getByTestId('suppression-failed')).toBeVisible();
  await expect(ann.page.locator('[data-testid="notice"][data-kind="suppression-failed"]')).toBeAttached();
  await hears(bob);
  expect(await sendsTreated(ann)).toBe(false);
});

test('M35 music mode raises what the sound may use, live', async ({ annWith }) => {
  const { ann, bob } = await annWith('voice');
  await openSoundSettings(ann);
  expect(await soundLimits(ann)).toContain(48_000);
  await ann.press('music');
  await expect.poll(() => soundLimits(ann)).toContain(128_000);
  await expect(ann.page.getByTestId('echo')).toBeDisabled();
  await hears(bob);
});

test('M37 calls are heard on the chosen loudspeaker, and on the system’s while it is gone', async ({ annWith }) => {
  const { ann } = await annWith('voice', { init: addHeadset });
  const sink = () =>
    ann.page
      .getByTestId('remote-sound')
      .first()
      .evaluate((sound: HTMLAudioElement) => sound.sinkId);
  await openSoundSettings(ann);
  await ann.press('choose-call-speaker');
  await ann.page.getByRole('menuitemradio', { name: 'Headset' }).click();
  await expect.poll(sink).toBe('headset');
  await ann.page.evaluate(() => {
    document.documentElement.dataset.unplugged = 'true';
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  });
  await expect.poll(sink).toBe('');
});

// Runs in the page. A computer that carries a whole test suite may be too slow for it, and would rightly say so.
function keepUp(): void {
  Object.defineProperty(BaseAudioContext.prototype, 'currentTime', { get: () => performance.now() / 1_000 });
}

// Runs in the page. A loudspeaker that a machine without any can be asked for.
function addHeadset(): void {
  const list = navigator.mediaDevices.enumerateDevices.bind(navigator.mediaDevices);
  const headset = { kind: 'audiooutput', deviceId: 'headset', groupId: 'headset', label: 'Headset' } as MediaDeviceInfo;
  navigator.mediaDevices.enumerateDevices = async () =>
    document.documentElement.dataset.unplugged ? list() : [...(await list()), headset];
  const sinks = new WeakMap<object, string>();
  Object.defineProperty(HTMLMediaElement.prototype, 'sinkId', {
    get() {
      return sinks.get(this) ?? '';
    },
  });
  HTMLMediaElement.prototype.setSinkId = async function (this: HTMLMediaElement, id: string) {
    sinks.set(this, id);
  };
}

/** Energy a second from which on a voice is there, less what the way takes of it. */
const VOICE = 0.0003;

/** What arrives from the other side, as energy a second between two looks. */
async function loudness({ page }: Person): Promise<number> {
  return page.evaluate(async () => {
    const look = async () => {
      const sums = { energy: 0, seconds: 0 };
      for (const connection of window.witness.connections) {
        for (const report of (await connection.getStats()).values()) {
          if (report.type !== 'inbound-rtp' || report.kind !== 'audio') continue;
          sums.energy += report.totalAudioEnergy ?? 0;
          sums.seconds = Math.max(sums.seconds, report.totalSamplesDuration ?? 0);
        }
      }
      return sums;
    };
    const first = await look();
    let now = first;
    while (now.seconds - first.seconds < 1) now = await look();
    return (now.energy - first.energy) / (now.seconds - first.seconds);
  });
}

type Described = { readonly version: string | undefined; readonly ice: string | undefined };

/** Which description each connection has, and by which ICE credentials: a busy machine may make a way be looked for anew. */
function descriptionsOf({ page }: Person): Promise<Described[]> {
  return page.evaluate(() =>
    window.witness.connections.map(({ localDescription }) => ({
      version: localDescription?.sdp.match(/^o=.*$/m)?.[0],
      ice: localDescription?.sdp.match(/^a=ice-ufrag:.*$/m)?.[0],
    })),
  );
}

/** Whether my voice goes out by another track than the device's own. */
function sendsTreated({ page }: Person): Promise<boolean> {
  return page.evaluate(() => {
    const sent = window.witness.connections
      .filter(({ connectionState }) => connectionState === 'connected')
      .flatMap((connection) => connection.getSenders().flatMap(({ track }) => track ?? []));
    return sent.some((track) => track.kind === 'audio' && !window.witness.tracks.includes(track));
  });
}

function soundLimits({ page }: Person): Promise<(number | undefined)[]> {
  return page.evaluate(() =>
    window.witness.connections
      .filter(({ connectionState }) => connectionState === 'connected')
      .flatMap((connection) => connection.getSenders())
      .filter(({ track }) => track?.kind === 'audio')
      .map((sender) => sender.getParameters().encodings[0]?.maxBitrate),
  );
}
