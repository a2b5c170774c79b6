// A copy that was made without an address to ask never asks, whatever is pressed.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { call, expect, test } from './desktop-test.ts';

for (const isPackaged of [false, true]) {
  test(`D85 a ${isPackaged ? 'packaged' : 'checked-out'} copy without an address looks for nothing`, async ({
    launch,
    userDataDir,
  }) => {
    const { page, recorded } = await launch({ isPackaged });
    expect((await call(page, 'system.change', { looksForUpdates: true })).update).toEqual({ kind: 'unavailable' });
    expect((await call(page, 'update.check')).update).toEqual({ kind: 'unavailable' });
    await call(page, 'update.install');
    await call(page, 'update.openPage');
    expect((await recorded()).filter(({ api }) => api === 'shell.openExternal')).toEqual([]);
    expect(await readFile(join(userDataDir, 'logs', 'nearcall.log'), 'utf8')).not.toContain('update failed');
  });
}
