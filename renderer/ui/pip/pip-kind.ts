// Which small window over everything this browser has.

/** A window of ours with everything in it; or one picture, drawn by the browser. */
export type PipKind = 'window' | 'picture';

/**
 * @param isApp Electron has the function for a window, but no window comes of it
 * (https://github.com/electron/electron/issues/39633, docs/decisions/picture-in-picture.md).
 * @returns `undefined` where there is neither: then nothing offers it.
 */
export function pipKind(isApp: boolean): PipKind | undefined {
  if (!isApp && window.documentPictureInPicture) return 'window';
  return document.pictureInPictureEnabled ? 'picture' : undefined;
}

declare global {
  interface Window {
    /** https://wicg.github.io/document-picture-in-picture/ */
    readonly documentPictureInPicture?: {
      readonly requestWindow: (options: { readonly width: number; readonly height: number }) => Promise<Window>;
    };
  }
}
