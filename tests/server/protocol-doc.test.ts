import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test('W7 docs/protocol.md is what the schemas and examples say', async () => {
  const check = promisify(execFile)(process.execPath, ['scripts/protocol-doc.mjs', '--check']);
  await expect(check).resolves.toMatchObject({ stderr: '' });
});
