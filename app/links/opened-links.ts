// Links that open the app: from the command line of a first or second start, or from macOS. Each is checked before the page hears of it.
import { resolve } from 'node:path';
import { app } from 'electron';
import type { OpenedLink } from '../bridge/system-facts.ts';
import { linkInArguments, parseDeepLink } from './deep-link.ts';

const SCHEME = 'nearcall';

export type OpenedLinks = {
  /** The link the app was started with, or the last one from before the page asked; once. */
  readonly first: () => OpenedLink | null;
  /** From now on links are told at once. */
  readonly listen: (onOpened: (link: OpenedLink) => void) => void;
};

/** Must be called before the app is ready: macOS tells the first link early. */
export function watchLinks(): OpenedLinks {
  let waiting = linkInArguments(process.argv);
  let hasAsked = false;
  let tell: ((link: OpenedLink) => void) | undefined;

  // A page that has not asked yet does not listen yet either.
  function opened(link: OpenedLink | undefined): void {
    if (!link) return;
    if (hasAsked && tell) tell(link);
    else waiting = link;
  }

  app.on('open-url', (event, url) => {
    event.preventDefault();
    opened(parseDeepLink(url));
  });
  app.on('second-instance', (_event, argv) => opened(linkInArguments(argv)));
  void app.whenReady().then(claimScheme);
  return {
    first: () => {
      const link = waiting;
      waiting = undefined;
      hasAsked = true;
      return link ?? null;
    },
    listen: (onOpened) => {
      tell = onOpened;
    },
  };
}

// `--` keeps what a link smuggles in from being read as a switch. On macOS the app's Info.plist says which links are its own. A
// checkout would leave a link to Electron's bare program behind, except on Windows, where the folder can be named with it.
function claimScheme(): void {
  if (app.isPackaged) app.setAsDefaultProtocolClient(SCHEME, process.execPath, ['--']);
  else if (process.platform === 'win32') {
    app.setAsDefaultProtocolClient(SCHEME, process.execPath, [resolve(app.getAppPath()), '--']);
  }
}
