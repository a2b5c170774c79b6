import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Conversation } from './conversation.ts';
import { startTestHost } from './test-host.ts';

const folder = new URL('conversations/', import.meta.url);

for (const file of readdirSync(folder).sort()) {
  test(`S35 ${file}`, async () => {
    // Presence is not gathered here: which changes share a frame would depend on the clock.
    const host = await startTestHost({ limits: { presenceBatchMs: 0 } });
    await new Conversation(host).replay(readFileSync(new URL(file, folder), 'utf8'));
  });
}

test('S35 a conversation that does not hold is noticed', async () => {
  const host = await startTestHost({ limits: { presenceBatchMs: 0 } });
  const login = 'ann> {"type":"login","name":"ann"}\n';
  const replay = (text: string) => new Conversation(host).replay(text);
  await expect(replay(`${login}ann< {"type":"login","success":false,"code":"bad-name"}`)).rejects.toThrow('line 2');
  await expect(replay(login.replaceAll('ann', 'bob'))).rejects.toThrow('hears nothing more');
  await expect(replay('what is this')).rejects.toThrow('not understood');
});
