// What people do in a call besides talking: hands, requests, a timer, tones, recordings, photos.
import { called, three } from './gathered.ts';
import type { Scene } from './scene.ts';

export const TOGETHER_SCENES: readonly Scene[] = [
  {
    name: 'room-hands',
    shows: 'Two have raised a hand, and a timer runs',
    isDark: true,
    draw: async (stage) => {
      const [mei, jonas, ada] = await three(stage);
      await mei.press('devices');
      await mei.press('menu-timer');
      await mei.press('timer-5');
      // Who is heard has begun to speak, which takes a hand down.
      for (const one of [jonas, ada]) await one.press('mute');
      for (const one of [jonas, ada]) await one.page.keyboard.press('h');
      await mei.press('room-people');
      await mei.page.getByTestId('raised-hand').nth(1).waitFor();
      return mei.page;
    },
  },
  {
    name: 'room-reactions',
    shows: 'The reactions one can send',
    isDark: true,
    draw: async (stage) => {
      const [mei] = await three(stage);
      await mei.press('reactions-open');
      await mei.page.getByTestId('react-clap').waitFor();
      return mei.page;
    },
  },
  {
    name: 'room-asked',
    shows: 'The owner asks everybody to mute themselves',
    isDark: true,
    draw: async (stage) => {
      const [mei, jonas] = await three(stage);
      await mei.press('devices');
      await mei.press('ask-all');
      await jonas.page.getByTestId('ask-of-me').waitFor();
      return jonas.page;
    },
  },
  {
    name: 'room-timer',
    shows: 'A timer for everybody',
    isDark: true,
    draw: async (stage) => {
      const [mei] = await three(stage);
      await mei.press('devices');
      await mei.press('menu-timer');
      await mei.page.getByTestId('timer-lengths').waitFor();
      return mei.page;
    },
  },
  {
    name: 'call-keypad',
    shows: 'Tones for telephones and doors',
    isDark: true,
    draw: async (stage) => {
      const { mei } = await called(stage, 'audio');
      await mei.page.locator('[data-testid=call] [role=timer]').waitFor();
      await mei.press('devices');
      await mei.press('menu-keypad');
      await mei.page.locator('[data-tone="5"]').click();
      return mei.page;
    },
  },
  {
    name: 'recording-choice',
    shows: 'What a recording is to hold',
    isDark: true,
    draw: async (stage) => {
      const [mei] = await three(stage);
      await mei.page.keyboard.press('r');
      await mei.page.getByTestId('start-recording').waitFor();
      return mei.page;
    },
  },
  {
    name: 'recorded',
    shows: 'Everybody sees who records',
    isDark: true,
    draw: async (stage) => {
      const [mei, jonas] = await three(stage);
      await mei.page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
      await mei.page.keyboard.press('r');
      await mei.press('start-recording');
      await mei.page.getByTestId('recording-bar').waitFor();
      await jonas.page.getByTestId('recording-sign').waitFor();
      return jonas.page;
    },
  },
  {
    name: 'call-photo',
    shows: 'A photo has been taken',
    isDark: true,
    draw: async (stage) => {
      const { mei } = await called(stage);
      await mei.page.getByTestId('open-tile-menu').first().focus();
      await mei.page.keyboard.press('Enter');
      await mei.page.getByTestId('menu-photo').press('Enter');
      await mei.page.getByTestId('photo').waitFor();
      return mei.page;
    },
  },
  {
    name: 'call-share-asked',
    shows: 'Somebody asks to see one’s screen',
    isDark: true,
    draw: async (stage) => {
      const { mei, jonas } = await called(stage);
      await jonas.page.getByTestId('open-tile-menu').first().focus();
      await jonas.page.keyboard.press('Enter');
      await jonas.page.getByTestId('menu-ask-share').press('Enter');
      await mei.page.getByTestId('share-ask').waitFor();
      return mei.page;
    },
  },
];
