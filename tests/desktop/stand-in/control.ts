// The wire between a test and the stand-in's process: a command and its answer.
import { app } from './app.ts';
import { COMMANDS } from './commands.ts';

export type Commands = typeof COMMANDS;
export type CommandMessage = { readonly id: number; readonly command: keyof Commands; readonly input: unknown };
export type CommandAnswer = { readonly id: number; readonly result?: unknown; readonly error?: string };

export function obey(): void {
  process.on('message', async ({ id, command, input }: CommandMessage) => {
    const answer = (rest: Omit<CommandAnswer, 'id'>) => process.send?.({ id, ...rest } satisfies CommandAnswer);
    try {
      answer({ result: await (COMMANDS[command] as (input: unknown) => Promise<unknown>)(input) });
    } catch (error) {
      answer({ error: String(error) });
    }
  });
  // The test is gone: so is the app.
  process.on('disconnect', () => app.exit(1));
}
