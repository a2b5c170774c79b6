// How loud one hears somebody: measured where the sound is made louder, kept, and reached by hand, by keyboard and by a right click.
import { expect, test } from './fixtures.ts';
import type { Person } from './person.ts';

declare global {
  interface Window {
    /** The two ends of what makes a sound louder; noted by the test, not by the page. */
    amplifier: { source?: AudioNode; limiter?: AudioNode; context?: BaseAudioContext };
  }
}

// Runs in the page before it. Other parts of it have audio graphs of their own, but none with a limiter.
function watchAmplifier(): void {
  window.amplifier = {};
  const before = new Map<AudioNode, AudioNode>();
  const connect: (this: AudioNode, to: AudioNode) => AudioNode = AudioNode.prototype.connect;
  AudioNode.prototype.connect = function (this: AudioNode, to: AudioNode) {
    before.set(to, this);
    if (to instanceof DynamicsCompressorNode) {
      Object.assign(window.amplifier, { source: before.get(this), limiter: to, context: to.context });
    }
    return connect.call(this, to);
  } as typeof AudioNode.prototype.connect;
}

/** A steady tone in place of the microphone. @param level of full scale */
async function hum({ page }: Person, level: number): Promise<void> {
  await page.evaluate(async (volume) => {
    const context = new AudioContext();
    const tone = new OscillatorNode(context, { frequency: 440 });
    const out = new MediaStreamAudioDestinationNode(context);
    tone.connect(new GainNode(context, { gain: volume })).connect(out);
    tone.start();
    await context.resume();
    const connection = window.witness.connections.find(({ connectionState }) => connectionState === 'connected');
    const sender = connection?.getSenders().find(({ track }) => track?.kind === 'audio');
    await sender?.replaceTrack(out.stream.getAudioTracks()[0] ?? null);
  }, level);
}

/** How many times louder the sound comes out than it went in, and its highest sample. */
function measured({ page }: Person): Promise<{ ratio: number; peak: number }> {
  return page.evaluate(async () => {
    const { source, limiter, context } = window.amplifier;
    if (!source || !limiter || !context) return { ratio: 0, peak: 0 };
    const ears = [source, limiter].map((node) => {
      const ear = new AnalyserNode(context, { fftSize: 16_384 });
      node.connect(ear);
      return ear;
    });
    // Until the ears are full of sound.
    const start = context.currentTime;
    while (context.currentTime < start + 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    const [came, went] = ears.map((ear) => {
      const samples = new Float32Array(ear.fftSize);
      ear.getFloatTimeDomainData(samples);
      return {
        power: samples.reduce((sum, sample) => sum + sample * sample, 0),
        peak: samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0),
      };
    });
    return { ratio: Math.sqrt((went?.power ?? 0) / (came?.power || 1)), peak: went?.peak ?? 0 };
  });
}

async function callEachOther(ann: Person, bob: Person, media: 'video' | 'audio' = 'audio'): Promise<void> {
  await ann.call('Bob', media);
  await bob.accept(media);
  await Promise.all([ann.isInCall(), bob.isInCall()]);
  await expect(ann.page.getByTestId('tile')).toHaveAttribute('data-link', 'connected');
}

test('M27 at 200 % a voice is twice as loud in the audio graph, and a loud one is held below full scale', async ({
  annAndBob: { ann, bob },
}) => {
  await ann.page.addInitScript(watchAmplifier);
  await ann.page.reload();
  await ann.row('Bob').waitFor();
  await callEachOther(ann, bob);
  await hum(bob, 0.1);
  const sound = ann.page.getByTestId('remote-sound');
  await expect(sound).toHaveAttribute('data-louder', 'false');
  await ann.press('open-tile-menu');
  await ann.page.getByTestId('volume').press('End');
  await expect(ann.page.getByTestId('volume-now')).toHaveText('200%');
  await expect(sound).toHaveAttribute('data-louder', 'true');
  await expect.poll(async () => Math.round((await measured(ann)).ratio * 10) / 10).toBe(2);
  await hum(bob, 0.95);
  // Once it has taken hold of the louder sound: the first milliseconds are over before it does.
  const isHeld = async () => {
    const { peak } = await measured(ann);
    return peak > 0.8 && peak < 1;
  };
  await expect.poll(isHeld).toBe(true);
  // Down again, the element plays what came.
  await ann.page.getByTestId('volume').fill('0.5');
  await expect(sound).toHaveAttribute('data-louder', 'false');
  await expect(sound).toHaveJSProperty('volume', 0.5);
  await expect.poll(() => ann.page.evaluate(() => window.amplifier.context?.state)).toBe('closed');
});

test('U87 the menu works by keyboard alone, and its focus returns; a right click opens it as well', async ({
  annAndBob: { ann, bob },
}) => {
  const { page } = ann;
  await callEachOther(ann, bob);
  const button = page.getByTestId('open-tile-menu').first();
  await button.focus();
  await page.keyboard.press('Enter');
  const slider = page.getByRole('slider', { name: 'Volume' });
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', '0%');
  await page.keyboard.press('PageUp');
  await expect(slider).toHaveAttribute('aria-valuetext', '20%');
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', '25%');
  // No writing is done there: the keys of the call still do what they say.
  await page.keyboard.press('m');
  await expect(page.getByTestId('mute')).toHaveAttribute('data-on', 'false');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('tile-menu')).toHaveCount(0);
  await expect(button).toBeFocused();
  await page.getByTestId('tile').click({ button: 'right', position: { x: 300, y: 300 } });
  await expect(page.getByTestId('tile-menu')).toBeVisible();
  await page.getByTestId('menu-quality').click();
  await expect(page.getByTestId('tile-menu')).toHaveCount(0);
  await expect(page.getByTestId('statistics')).toHaveAttribute('aria-expanded', 'true');
});

test('U88 whom I muted for myself is silent and marked, is told nothing, and stays so in the next call', async ({
  annAndBob: { ann, bob },
}) => {
  await callEachOther(ann, bob);
  await ann.press('open-tile-menu');
  await ann.page.getByTestId('mute-for-me').click();
  await expect(ann.page.getByTestId('remote-sound')).toHaveJSProperty('muted', true);
  await expect(ann.page.getByTestId('muted-for-me').first()).toBeVisible();
  await expect(bob.page.getByTestId('their-mute')).toHaveCount(0);
  await ann.page.keyboard.press('Escape');
  await ann.press('hang-up');
  await bob.seesEnd('they-hung-up');
  await ann.page.reload();
  await ann.row('Bob').waitFor();
  await bob.row('Ann').waitFor();
  await bob.page.keyboard.press('Escape');
  await callEachOther(ann, bob);
  await expect(ann.page.getByTestId('remote-sound')).toHaveJSProperty('muted', true);
  await ann.press('open-tile-menu');
  await ann.page.getByTestId('volume').press('ArrowLeft');
  await expect(ann.page.getByTestId('remote-sound')).toHaveJSProperty('muted', false);
  await expect(ann.page.getByTestId('muted-for-me')).toHaveCount(0);
});

test('M28 while the browser holds Web Audio back, a person is heard as they came', async ({
  annAndBob: { ann, bob },
}) => {
  await ann.page.addInitScript(() => {
    // As before the first touch of a page: contexts are made, and stand still.
    Object.defineProperty(AudioContext.prototype, 'state', { get: () => 'suspended', configurable: true });
    AudioContext.prototype.resume = async () => {};
  });
  await ann.page.reload();
  await ann.row('Bob').waitFor();
  await callEachOther(ann, bob);
  await ann.press('open-tile-menu');
  await ann.page.getByTestId('volume').press('End');
  await expect(ann.page.getByTestId('volume-now')).toHaveText('200%');
  const sound = ann.page.getByTestId('remote-sound');
  await expect(sound).toHaveAttribute('data-louder', 'false');
  await expect(sound).toHaveJSProperty('paused', false);
  await expect(sound).toHaveJSProperty('volume', 1);
});
