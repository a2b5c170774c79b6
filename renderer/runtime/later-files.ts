// What moves files is fetched after the first screen; whatever is wanted before waits for it.
import type { FileTransfers } from '../files/file-transfers.ts';
import type { Platform } from '../platform/platform.ts';
import type { FilesDesk } from '../ui/app-context.tsx';

export type LaterFiles = Pick<FileTransfers, 'reconcile'> & { readonly desk: FilesDesk };

export function createLaterFiles(load: () => Promise<FileTransfers>, folder: Platform['received']): LaterFiles {
  let files: FileTransfers | undefined;
  let last: Parameters<FileTransfers['reconcile']> | undefined;

  async function fetchFiles(): Promise<FileTransfers> {
    const loaded = await load();
    if (!files && last) loaded.reconcile(...last);
    files = loaded;
    return loaded;
  }

  return {
    reconcile: (...wanted) => {
      last = wanted;
      if (files) files.reconcile(...wanted);
      else if (wanted[0].length > 0) void fetchFiles().catch(() => {});
    },
    desk: {
      hold: async (chosen) => (await fetchFiles()).hold(chosen),
      again: async (transfer) => (await fetchFiles()).again(transfer),
      chooseFolder: folder?.choose,
      show: folder?.show,
      // In the click itself: later a browser would not open its dialog.
      choosePlace: async (transfer) => (files ?? (await fetchFiles())).choosePlace(transfer),
    },
  };
}
