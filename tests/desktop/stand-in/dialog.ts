// Electron's `dialog`: what is asked is noted, and answered as the test said it would be.

import { mustBeReady } from './ready.ts';
import { note, onlyKnown } from './record.ts';

/** For the next dialogs, each used once. Without one a person closes the dialog: `cancelId`, or the save dialog's "cancel". */
export type DialogAnswer =
  | { readonly button: number; readonly isChecked?: boolean }
  /** The file that is saved to. */
  | { readonly path: string };

const answers: DialogAnswer[] = [];

export function answerDialogs(next: readonly DialogAnswer[]): void {
  answers.push(...next);
}

/** Electron's dialogs take a window first, or none. */
function lastOf<T>(args: readonly unknown[]): T {
  return args.at(-1) as T;
}

function take<K extends 'button' | 'path'>(kind: K): Extract<DialogAnswer, Record<K, unknown>> | undefined {
  const [next] = answers;
  if (!next || !(kind in next)) return undefined;
  answers.shift();
  return next as Extract<DialogAnswer, Record<K, unknown>>;
}

export const dialog = onlyKnown('dialog', {
  showErrorBox: (title: string, content: string) => {
    note('dialog.showErrorBox', title, content);
    process.stderr.write(`${title}: ${content}\n`);
  },
  showMessageBox: async (...args: unknown[]): Promise<Electron.MessageBoxReturnValue> => {
    mustBeReady('dialog');
    const options = lastOf<Electron.MessageBoxOptions>(args);
    note('dialog.showMessageBox', options);
    const answer = take('button');
    const response = answer?.button ?? options.cancelId ?? 0;
    return { response, checkboxChecked: answer?.isChecked ?? options.checkboxChecked ?? false };
  },
  showSaveDialog: async (...args: unknown[]): Promise<Electron.SaveDialogReturnValue> => {
    mustBeReady('dialog');
    note('dialog.showSaveDialog', lastOf<Electron.SaveDialogOptions>(args));
    const answer = take('path');
    return { canceled: answer === undefined, filePath: answer?.path ?? '' };
  },
  showOpenDialog: async (...args: unknown[]): Promise<Electron.OpenDialogReturnValue> => {
    mustBeReady('dialog');
    note('dialog.showOpenDialog', lastOf<Electron.OpenDialogOptions>(args));
    const answer = take('path');
    return { canceled: answer === undefined, filePaths: answer ? [answer.path] : [] };
  },
} satisfies Partial<Electron.Dialog>);
