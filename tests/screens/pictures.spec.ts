// Draws every screen in both languages: `npm run screenshots`. Not a test; nothing is compared.
import { join } from 'node:path';
import { SCENES } from './scenes.ts';
import { test } from './screens-test.ts';
import { takePictures } from './take.ts';

const folder = process.env.NEARCALL_SCREENS ?? 'dist/screens';

for (const speech of ['en', 'zh'] as const) {
  test.describe(() => {
    test.use({ speech, hasFaces: true });
    for (const scene of SCENES) {
      test(`U122 ${speech} ${scene.name}`, async ({ stage }) => {
        test.setTimeout(180_000);
        await takePictures(await scene.draw(stage), scene, join(folder, speech));
      });
    }
  });
}
