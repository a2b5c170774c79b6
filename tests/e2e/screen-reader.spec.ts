// What a screen reader is given during a call: the browser's own accessibility tree, not our markup.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { areTogether, SMALL } from './in-room.ts';

const IN_LAB = { path: 'r/Lab', viewport: SMALL };

test('U125 the accessibility tree of a call has each person’s name and state, and every control’s', async ({
  newPerson,
}) => {
  const people = [await newPerson('Ann', IN_LAB), await newPerson('Bob', IN_LAB), await newPerson('Cat', IN_LAB)];
  const [ann, bob] = people as [(typeof people)[number], (typeof people)[number], (typeof people)[number]];
  await areTogether(...people);
  const items = () => spoken(ann.page, 'listitem');
  await expect
    .poll(items)
    .toEqual([expect.stringContaining('Bob'), expect.stringContaining('Cat'), expect.stringMatching(/You/)]);
  await bob.press('mute');
  await expect.poll(async () => (await items())[0]).toMatch(/muted/i);
  await bob.press('mute');
  await expect.poll(async () => (await items())[0]).not.toMatch(/muted/i);
  await ann.press('mute');
  await expect.poll(async () => (await items()).at(-1)).toMatch(/muted/i);
  const buttons = await spoken(ann.page, 'button');
  expect(buttons.length).toBeGreaterThan(5);
  for (const name of buttons) expect(name).not.toBe('');
});

test('U126 who comes and goes is said once', async ({ newPerson }) => {
  const ann = await newPerson('Ann', IN_LAB);
  await ann.page.getByTestId('room').waitFor();
  await ann.page.evaluate(() => {
    const said: string[] = [];
    const last = new WeakMap<Element, string>();
    Object.assign(window, { said });
    new MutationObserver(() => {
      for (const region of document.querySelectorAll('[aria-live],[role=status],[role=alert]')) {
        const text = region.textContent?.trim() ?? '';
        if (text !== '' && text !== last.get(region)) said.push(text);
        last.set(region, text);
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  const said = () =>
    ann.page.evaluate(() => (window as unknown as { said: string[] }).said.filter((text) => text.includes('Bob')));
  const bob = await newPerson('Bob', IN_LAB);
  await areTogether(ann, bob);
  await expect.poll(said).toEqual([expect.stringMatching(/join|came|here/i)]);
  await bob.press('hang-up');
  await expect.poll(async () => (await said()).length).toBe(2);
});

type Node = {
  readonly nodeId: string;
  readonly ignored?: boolean;
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly childIds?: readonly string[];
};

/** What is said of each node with this role: its own name, or the words in it. */
async function spoken(page: Page, role: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: readonly Node[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const words = ({ name, childIds = [] }: Node): string =>
    name?.value ||
    childIds
      .map((id) => words(byId.get(id) as Node))
      .join(' ')
      .trim();
  return nodes.filter((node) => !node.ignored && node.role?.value === role).map(words);
}
