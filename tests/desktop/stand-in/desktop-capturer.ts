// Electron's `desktopCapturer`: the screens and windows a test says there are.
import { nativeImage } from './native-image.ts';
import { note, onlyKnown } from './record.ts';

/** `refused`: the system doesn't let the app see the screen, as a Mac without the permission. */
export type Sources = readonly { readonly id: string; readonly name: string }[] | 'refused';

// 2 × 1 pixels, grey.
const PICTURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAEUlEQVR4nGNoaGj4D8IMMAYAR4YH+QnYX4UAAAAASUVORK5CYII=';

let sources: Sources = [
  { id: 'screen:1:0', name: 'Entire screen' },
  { id: 'window:101:0', name: 'Notes' },
  { id: 'window:102:0', name: 'Terminal' },
];

export function setSources(next: Sources): void {
  sources = next;
}

export const desktopCapturer = onlyKnown('desktopCapturer', {
  getSources: async (options: Electron.SourcesOptions): Promise<Electron.DesktopCapturerSource[]> => {
    note('desktopCapturer.getSources', options);
    if (sources === 'refused') throw new Error('Failed to get sources.');
    return sources
      .filter(({ id }) => options.types.some((type) => id.startsWith(`${type}:`)))
      .map(({ id, name }) => ({
        id,
        name,
        display_id: id.startsWith('screen:') ? (id.split(':')[1] ?? '') : '',
        thumbnail: nativeImage.createFromDataURL(PICTURE),
        // Only windows have one, and only when it is asked for.
        appIcon: (options.fetchWindowIcons && id.startsWith('window:')
          ? nativeImage.createFromDataURL(PICTURE)
          : null) as Electron.NativeImage,
      }));
  },
} satisfies Partial<Electron.DesktopCapturer>);
