// A guest's page whose style sheet was lost on the way.
import { expect, test } from './fixtures.ts';

test('U14 a style sheet that did not arrive is asked for again, and the page is dressed', async ({ newPerson }) => {
  let asked = 0;
  const { page } = await newPerson('Ann', {
    before: (opened) =>
      opened.route('**/*.css', (route) => {
        asked += 1;
        return asked <= 2 ? route.abort('connectionreset') : route.continue();
      }),
  });
  await expect.poll(() => asked).toBe(3);
  await expect(page.locator('body')).toHaveCSS('margin', '0px');
});
