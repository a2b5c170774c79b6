// A call of two, from the first ring to the last word.
import { called } from './gathered.ts';
import type { Scene } from './scene.ts';

export const CALL_SCENES: readonly Scene[] = [
  {
    name: 'calling',
    shows: 'Somebody is being called',
    isDark: true,
    draw: async ({ enter, names }) => {
      const [mei, jonas] = [await enter('mei'), await enter('jonas')];
      await mei.call(names.jonas);
      await jonas.page.getByTestId('incoming').waitFor();
      return mei.page;
    },
  },
  {
    name: 'incoming',
    shows: 'Somebody calls',
    draw: async ({ enter, names }) => {
      const [mei, jonas] = [await enter('mei'), await enter('jonas')];
      await jonas.call(names.mei);
      await mei.page.getByTestId('incoming').waitFor();
      return mei.page;
    },
  },
  { name: 'call', shows: 'A call of two', isDark: true, draw: async (stage) => (await called(stage)).mei.page },
  {
    name: 'call-swapped',
    shows: 'Large and small have changed places',
    isDark: true,
    draw: async (stage) => {
      const { mei } = await called(stage);
      await mei.press('corner');
      return mei.page;
    },
  },
  {
    name: 'call-sound',
    shows: 'A call without pictures',
    isDark: true,
    draw: async (stage) => (await called(stage, 'audio')).mei.page,
  },
  {
    name: 'call-muted',
    shows: 'Muted, and the camera is off',
    isDark: true,
    draw: async (stage) => {
      const { mei } = await called(stage);
      await mei.press('mute');
      await mei.press('camera');
      return mei.page;
    },
  },
  {
    name: 'call-menu',
    shows: 'What else one can do in a call',
    isDark: true,
    draw: async (stage) => {
      const { mei } = await called(stage);
      await mei.press('devices');
      return mei.page;
    },
  },
  {
    name: 'call-chat',
    shows: 'Texts beside a call',
    isDark: true,
    draw: async (stage) => {
      const { mei } = await called(stage);
      await mei.press('call-chat');
      await mei.page.getByTestId('chat-input').fill(stage.names.text);
      await mei.page.keyboard.press('Enter');
      return mei.page;
    },
  },
  {
    name: 'call-statistics',
    shows: 'How good the link is, in words and numbers',
    isDark: true,
    draw: async (stage) => {
      const { mei } = await called(stage);
      await mei.press('statistics');
      await mei.page.getByTestId('quality-facts').waitFor();
      return mei.page;
    },
  },
  {
    name: 'call-watching',
    shows: 'Somebody shows their screen',
    isDark: true,
    draw: async (stage) => {
      const { mei, jonas } = await called(stage);
      await jonas.press('share');
      await mei.page.locator('[data-testid=screen-video][data-has-picture=true]').waitFor();
      return mei.page;
    },
  },
  {
    name: 'call-sharing',
    shows: 'One’s own screen goes out',
    isDark: true,
    draw: async (stage) => {
      const { mei } = await called(stage);
      await mei.press('share');
      await mei.page.getByTestId('share-bar').waitFor();
      return mei.page;
    },
  },
  {
    name: 'call-host-gone',
    shows: 'The host is gone; the call goes on',
    isDark: true,
    draw: async (stage) => {
      const { mei } = await called(stage);
      await stage.host.stop();
      await mei.page.getByTestId('host-note').waitFor();
      return mei.page;
    },
  },
  {
    name: 'call-ended',
    shows: 'A call is over',
    draw: async (stage) => {
      const { mei, jonas } = await called(stage);
      await jonas.press('hang-up');
      await mei.page.getByTestId('call-ended').waitFor();
      return mei.page;
    },
  },
];
