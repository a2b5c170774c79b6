// Words and files between people.
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Person } from '../e2e/person.ts';
import type { Scene, Stage } from './scene.ts';

/** Takes long enough to be paused, and nothing on the disk. */
const FILM_BYTES = 900_000_000;

const LINK = 'https://nearcall.example/drawings';

async function write({ page }: Person, text: string): Promise<void> {
  await page.getByTestId('chat-input').fill(text);
  await page.getByTestId('chat-input').press('Enter');
}

/** Mei and Jonas have written to each other, and reacted, answered and corrected. */
async function conversation({ enter, names }: Stage): Promise<Person> {
  const [mei, jonas] = [await enter('mei'), await enter('jonas')];
  await mei.row(names.jonas).getByTestId('message').click();
  await write(mei, names.text);
  await jonas.row(names.mei).getByTestId('message').click();
  await write(jonas, names.answer);
  const answer = mei.page.getByTestId('chat-line').nth(1);
  await answer.hover();
  await answer.getByTestId('line-actions').click();
  await mei.page.getByTestId('react').first().click();
  await answer.hover();
  await answer.getByTestId('line-actions').click();
  await mei.page.getByTestId('reply').click();
  await write(mei, LINK);
  await jonas.page.getByTestId('quote').waitFor();
  await write(jonas, names.text);
  const last = jonas.page.getByTestId('chat-line').nth(3);
  await last.hover();
  await last.getByTestId('line-actions').click();
  await jonas.page.getByTestId('edit').click();
  await write(jonas, '👍');
  await mei.page.getByTestId('edited').waitFor();
  return mei;
}

/** Mei has offered Jonas a long film. */
async function offered({ enter, names, atEnd }: Stage): Promise<readonly [mei: Person, jonas: Person]> {
  const [mei, jonas] = [await enter('mei'), await enter('jonas')];
  const choosing = mei.page.waitForEvent('filechooser');
  await mei.row(names.jonas).getByTestId('send-files').click();
  const folder = await mkdtemp(join(tmpdir(), 'nearcall-film-'));
  atEnd(() => rm(folder, { recursive: true }));
  const film = join(folder, `${names.room}.mp4`);
  await writeFile(film, '');
  await truncate(film, FILM_BYTES);
  await (await choosing).setFiles(film);
  await jonas.page.getByTestId('accept-transfer').waitFor();
  return [mei, jonas];
}

export const WORDS_SCENES: readonly Scene[] = [
  {
    name: 'chat-full',
    shows: 'Answers, reactions, corrections, and links that are safe',
    draw: async (stage) => (await conversation(stage)).page,
  },
  {
    name: 'chat-actions',
    shows: 'What can be done with one text',
    draw: async (stage) => {
      const { page } = await conversation(stage);
      await page.getByTestId('chat-line').nth(2).getByTestId('line-actions').click();
      return page;
    },
  },
  {
    name: 'chat-search',
    shows: 'Searching a conversation',
    draw: async (stage) => {
      const { page } = await conversation(stage);
      await page.getByTestId('search-chat').click();
      await page.getByTestId('chat-search').fill(stage.names.text.slice(0, 5));
      return page;
    },
  },
  {
    name: 'chat-picture',
    shows: 'A picture among the texts',
    draw: async ({ enter, names }) => {
      const [mei, jonas] = [await enter('mei'), await enter('jonas')];
      await jonas.row(names.mei).getByTestId('message').click();
      const choosing = jonas.page.waitForEvent('filechooser');
      await jonas.press('add-picture');
      await (await choosing).setFiles('docs/call.png');
      await jonas.page.getByTestId('attached').waitFor();
      await write(jonas, names.text);
      await mei.row(names.jonas).getByTestId('message').click();
      await mei.page.getByTestId('picture').waitFor();
      return mei.page;
    },
  },
  {
    name: 'people-away',
    shows: 'Earlier conversations stay where they are found',
    draw: async ({ enter, names }) => {
      const [mei, jonas] = [await enter('mei'), await enter('jonas')];
      await enter('ada');
      await mei.row(names.jonas).getByTestId('message').click();
      await write(mei, names.text);
      await jonas.row(names.mei).getByTestId('message').click();
      await write(jonas, names.answer);
      await mei.page.getByTestId('chat-line').nth(1).waitFor();
      await mei.press('close-chat');
      await jonas.close();
      await mei.page.getByTestId('last-words').waitFor();
      return mei.page;
    },
  },
  {
    name: 'file-offered',
    shows: 'Somebody wants to send a file',
    draw: async (stage) => (await offered(stage))[1].page,
  },
  {
    name: 'file-paused',
    shows: 'A file on its way, for now paused',
    draw: async (stage) => {
      const [mei, jonas] = await offered(stage);
      await jonas.page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
      await jonas.press('accept-transfer');
      await mei.press('pause-transfer');
      return mei.page;
    },
  },
  {
    name: 'file-declined',
    shows: 'A file was declined',
    draw: async (stage) => {
      const [mei, jonas] = await offered(stage);
      await jonas.press('refuse-transfer');
      await mei.page.locator('[data-testid=transfer][data-outcome]').waitFor();
      return mei.page;
    },
  },
];
