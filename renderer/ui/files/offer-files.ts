// Files a person chose or dropped become an offer.
import type { App, ChosenFile } from '../app-context.tsx';

/** @param to the id of somebody who is here. */
export async function offerFiles(
  app: App,
  to: Parameters<typeof personEvent>[0],
  chosen: readonly ChosenFile[],
): Promise<void> {
  if (chosen.length === 0) return;
  app.emit(personEvent(to, await app.files.hold(chosen)));
}

function personEvent(
  person: Extract<Parameters<App['emit']>[0], { type: 'user.offeredFiles' }>['person'],
  facts: Awaited<ReturnType<App['files']['hold']>>,
) {
  return { type: 'user.offeredFiles', person, ...facts } as const;
}

/** Asks which. Only in a click. @returns none when it was cancelled. */
export function chooseFiles(): Promise<readonly ChosenFile[]> {
  const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true });
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve([]));
    input.addEventListener('change', () =>
      resolve([...(input.files ?? [])].map((file) => ({ file, path: file.name }))),
    );
    input.click();
  });
}
