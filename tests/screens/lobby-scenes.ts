// With others, and free: the list of people, rooms, texts, settings.
import { joinCrowd } from '../e2e/crowd-of.ts';
import { takeSeat } from '../e2e/seat-holder.ts';
import { crowdNames } from './cast.ts';
import type { Scene, Stage } from './scene.ts';

/** Mei among others, one of whom is in a call. */
async function lobby({ enter, host, names, atEnd }: Stage) {
  const crowd = await joinCrowd(host, [names.jonas, names.ada, names.omar, names.noa]);
  atEnd(() => crowd.forEach(({ leave }) => void leave()));
  const mei = await enter('mei');
  await mei.row(names.noa).waitFor();
  return mei;
}

export const LOBBY_SCENES: readonly Scene[] = [
  {
    name: 'nobody-here',
    shows: 'Joined, and alone: how others come',
    draw: async ({ enter }) => {
      const { page } = await enter('mei');
      await page.getByTestId('people-empty').waitFor();
      return page;
    },
  },
  { name: 'people', shows: 'Who is here', draw: async (stage) => (await lobby(stage)).page },
  {
    name: 'people-crowded',
    shows: 'A hundred people',
    draw: async ({ enter, host, atEnd }) => {
      const crowd = await joinCrowd(host, crowdNames(100));
      atEnd(() => crowd.forEach(({ leave }) => void leave()));
      const { page } = await enter('mei');
      await page.getByTestId('search').waitFor();
      return page;
    },
  },
  {
    name: 'people-not-found',
    shows: 'A search that finds nobody',
    draw: async ({ enter, host, atEnd }) => {
      const crowd = await joinCrowd(host, crowdNames(12));
      atEnd(() => crowd.forEach(({ leave }) => void leave()));
      const { page } = await enter('mei');
      await page.getByTestId('search').fill('Zoë');
      return page;
    },
  },
  {
    name: 'invite',
    shows: 'How others come: address and code',
    draw: async (stage) => {
      const mei = await lobby(stage);
      await mei.press('invite');
      await mei.page.getByTestId('qr').waitFor();
      return mei.page;
    },
  },
  {
    name: 'chat',
    shows: 'Texts between two people',
    draw: async ({ enter, names }) => {
      const [mei, jonas] = [await enter('mei'), await enter('jonas')];
      await mei.row(names.jonas).getByTestId('message').click();
      await mei.page.getByTestId('chat-input').fill(names.text);
      await mei.page.keyboard.press('Enter');
      await jonas.row(names.mei).getByTestId('message').click();
      await jonas.page.getByTestId('chat-input').fill(names.answer);
      await jonas.page.keyboard.press('Enter');
      await mei.page.getByTestId('chat-line').nth(1).waitFor();
      return mei.page;
    },
  },
  {
    name: 'missed',
    shows: 'A call that nobody answered',
    draw: async ({ enter, names }) => {
      const [mei, jonas] = [await enter('mei'), await enter('jonas')];
      await jonas.call(names.mei);
      await mei.page.getByTestId('incoming').waitFor();
      await jonas.press('hang-up');
      await mei.page.getByTestId('missed-call').first().waitFor();
      return mei.page;
    },
  },
  {
    name: 'menu',
    shows: 'What is set at once',
    draw: async (stage) => {
      const mei = await lobby(stage);
      await mei.press('settings');
      return mei.page;
    },
  },
  {
    name: 'new-room',
    shows: 'A room of one’s own',
    draw: async (stage) => {
      const mei = await lobby(stage);
      await mei.press('new-room');
      await mei.page.getByTestId('room-name').fill(stage.names.room);
      return mei.page;
    },
  },
  {
    name: 'rooms',
    shows: 'The rooms of this host, and who is in them',
    draw: async (stage) => {
      const { names, host, atEnd } = stage;
      const mei = await lobby(stage);
      const seats = [await takeSeat(host, names.li, names.room), await takeSeat(host, 'Ben', names.otherRoom)];
      atEnd(() => seats.forEach((seat) => void seat.terminate()));
      await mei.page.locator(`[data-room="${names.otherRoom}"]`).waitFor();
      return mei.page;
    },
  },
  {
    name: 'reconnecting',
    shows: 'The host is gone: it is looked for again',
    draw: async (stage) => {
      const mei = await lobby(stage);
      await stage.host.stop();
      await mei.page.getByTestId('reconnecting').waitFor();
      return mei.page;
    },
  },
];
