// Several people: rooms, their doors, and the stage of many.
import { enterRoom, isInRoom, openRoom } from '../e2e/in-room.ts';
import { AT_DOOR, three } from './gathered.ts';
import type { Scene } from './scene.ts';

export const ROOM_SCENES: readonly Scene[] = [
  {
    name: 'green-room',
    shows: 'Before a room: how one will be seen and heard',
    draw: async ({ enter }) => {
      const { page } = await enter('mei', { ...AT_DOOR, staysOutside: true });
      await page.getByTestId('green-room').waitFor();
      await page.locator('[data-testid=preview][data-camera=on]').waitFor();
      return page;
    },
  },
  {
    name: 'green-room-background',
    shows: 'A picture in the place of the room behind one',
    draw: async ({ enter }) => {
      const { page } = await enter('mei', { ...AT_DOOR, staysOutside: true });
      await page.locator('[data-testid=preview][data-camera=on]').waitFor();
      await page.getByTestId('background').getByRole('radio').nth(2).click();
      await page.getByTestId('background-sea').waitFor();
      return page;
    },
  },
  {
    name: 'device-check',
    shows: 'Checking picture and sound',
    draw: async ({ enter }) => {
      const { page } = await enter('mei', { ...AT_DOOR, staysOutside: true });
      await page.getByTestId('check-devices').click();
      await page.getByTestId('device-check').waitFor();
      return page;
    },
  },
  {
    name: 'room-alone',
    shows: 'The first in a room: how others come',
    isDark: true,
    draw: async ({ enter }) => {
      const mei = await enter('mei', AT_DOOR);
      await isInRoom(mei);
      return mei.page;
    },
  },
  { name: 'room', shows: 'Three in a room', isDark: true, draw: async (stage) => (await three(stage))[0].page },
  {
    name: 'room-pinned',
    shows: 'Somebody is pinned, and large',
    isDark: true,
    draw: async (stage) => {
      const [mei] = await three(stage);
      await mei.page.locator(`[data-member="${stage.names.jonas}"]`).dblclick();
      await mei.page.locator('[data-testid=tile][data-spot=large]').waitFor();
      return mei.page;
    },
  },
  {
    name: 'room-tile-menu',
    shows: 'What can be done with one person',
    isDark: true,
    draw: async (stage) => {
      const [mei] = await three(stage);
      await mei.page.locator(`[data-member="${stage.names.jonas}"]`).click({ button: 'right' });
      await mei.page.getByTestId('tile-menu').waitFor();
      return mei.page;
    },
  },
  {
    name: 'room-panel',
    shows: 'Who is in the room, and how it is kept',
    isDark: true,
    draw: async (stage) => {
      const [mei] = await three(stage);
      await mei.press('room-people');
      await mei.page.getByTestId('room-panel').waitFor();
      return mei.page;
    },
  },
  {
    name: 'room-knock',
    shows: 'Somebody knocks',
    isDark: true,
    draw: async ({ enter }) => {
      const mei = await enter('mei');
      await openRoom(mei, { hasLobby: true });
      const jonas = await enter('jonas', AT_DOOR);
      await jonas.page.getByTestId('room-waiting').waitFor();
      await mei.page.getByTestId('knock').waitFor();
      return mei.page;
    },
  },
  {
    name: 'room-waiting',
    shows: 'Waiting to be let in',
    draw: async ({ enter }) => {
      await openRoom(await enter('mei'), { hasLobby: true });
      const jonas = await enter('jonas', AT_DOOR);
      await jonas.page.getByTestId('room-waiting').waitFor();
      return jonas.page;
    },
  },
  {
    name: 'room-passcode',
    shows: 'A room with a passcode',
    draw: async ({ enter }) => {
      await openRoom(await enter('mei'), { passcode: 'tulip' });
      const jonas = await enter('jonas');
      await jonas.page.locator('[data-room="Lab"]').getByTestId('join-room').click();
      await jonas.page.getByTestId('passcode').waitFor();
      return jonas.page;
    },
  },
  {
    name: 'room-full',
    shows: 'A room that is full',
    draw: async ({ enter }) => {
      await openRoom(await enter('mei'), { capacity: 2 });
      await enterRoom(await enter('jonas'));
      const ada = await enter('ada', AT_DOOR);
      await ada.page.getByTestId('room-refused').waitFor();
      return ada.page;
    },
  },
  {
    name: 'add-person',
    shows: 'Somebody is added to a call',
    isDark: true,
    draw: async (stage) => {
      const [mei, jonas] = [await stage.enter('mei'), await stage.enter('jonas')];
      await stage.enter('ada');
      await mei.call(stage.names.jonas);
      await jonas.accept();
      await mei.isInCall();
      await mei.press('add-person');
      await mei.page.getByTestId('candidates').waitFor();
      return mei.page;
    },
  },
];
