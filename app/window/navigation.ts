// Keeps every window on the one page: no link, script or redirect can lead it elsewhere, open a window or embed a foreign page.
import { app, shell, type WebContents } from 'electron';
import { outsideLink } from './outside-link.ts';
import { PAGE_URL } from './page-origin.ts';

export function denyNavigation(): void {
  app.on('web-contents-created', (_event, contents) => lock(contents));
}

type Attempt = { readonly url: string; preventDefault(): void };

function lock(contents: WebContents): void {
  contents.on('will-navigate', stayOnPage);
  // For sub-frames, which `will-navigate` does not speak for.
  contents.on('will-frame-navigate', stayOnPage);
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // A link in a message goes to the system's browser, never into a window of ours.
  contents.setWindowOpenHandler(({ url }) => {
    const outside = outsideLink(url);
    if (outside !== undefined) void shell.openExternal(outside);
    return { action: 'deny' };
  });
}

// The page may load itself again, which is how it recovers from a bug in itself; its content policy keeps it out of frames.
function stayOnPage(attempt: Attempt): void {
  if (attempt.url !== PAGE_URL) attempt.preventDefault();
}
