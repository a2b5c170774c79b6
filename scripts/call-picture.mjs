// Draws docs/call.png, the picture in the README: a real call between two browsers whose cameras show drawn people.
// `node scripts/call-picture.mjs` after `npm run build`.
import { fileURLToPath } from 'node:url';
import { picturesArrive, startPhotographer } from './drawn-people.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const photographer = await startPhotographer('Lab');
const caller = await photographer.join('Mei Lin', 'mei', 'en');
const callee = await photographer.join('Jonas Berg', 'jonas', 'en');
await caller.locator('[data-person="Jonas Berg"] [data-testid=call-video]').click();
await callee.getByTestId('accept-video').click();
// Full size has been reached once a frame is 720 lines high.
for (const page of [caller, callee]) await picturesArrive(page, 1, 720);
await callee.mouse.move(640, 400);
await callee.getByTestId('hang-up').hover();
await callee.screenshot({ path: 'docs/call.png' });
await photographer.close();
