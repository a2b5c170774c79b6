// The screens and windows of this computer, and which of them the page's `getDisplayMedia` gets: what the person chose, once, or what
// the system's own picker gave. Nothing is looked at before the page asks for it after a click.
import { release } from 'node:os';
import { BrowserWindow, desktopCapturer, type Session, type Streams, systemPreferences } from 'electron';
import type { ScreenList, ScreenSource } from '../bridge/system-facts.ts';
import { screenAbilities } from '../system/screen-abilities.ts';
import { isSamePage, PAGE_URL } from '../window/page-origin.ts';
import { createScreenChoice } from './chosen-screen.ts';
import { isScreenRefused } from './screen-permission.ts';

export type ScreenPicker = {
  readonly list: () => Promise<ScreenList>;
  readonly choose: (choice: { readonly id: string; readonly hasSound: boolean }) => void;
};

type Source = Electron.DesktopCapturerSource;
type Request = Electron.DisplayMediaRequestHandlerHandlerRequest;

/** In pixels: a picture of the picker on a display of twice the usual density. */
const THUMBNAIL = { width: 320, height: 200 };
const THUMBNAIL_QUALITY = 75;
const NO_THUMBNAIL = { width: 0, height: 0 };
const BOTH: ('screen' | 'window')[] = ['screen', 'window'];

export function createScreenPicker(session: Session): ScreenPicker {
  const { platform, env: environment } = process;
  const { screenPicker, hasSystemSound } = screenAbilities({ platform, release: release(), environment });
  const choice = createScreenChoice();

  async function list(): Promise<ScreenList> {
    // Where the system picks, looking at the sources would open its picker.
    if (screenPicker === 'system') return { kind: 'failed' };
    if (isRefused('before')) return { kind: 'refused' };
    try {
      const found = await desktopCapturer.getSources({ types: BOTH, thumbnailSize: THUMBNAIL, fetchWindowIcons: true });
      if (isRefused('after')) return { kind: 'refused' };
      const own = ownWindows();
      const sources = found.filter(({ id }) => !own.has(windowOf(id)));
      choice.listed(sources);
      return { kind: 'sources', sources: sources.map(told) };
    } catch {
      return isRefused('after') ? { kind: 'refused' } : { kind: 'failed' };
    }
  }

  async function streamsFor(request: Request): Promise<Streams | null> {
    if (!isOurPage(request) || !request.videoRequested) return null;
    if (screenPicker === 'system') {
      // The desktop asks the person in here, once, and gives what they chose as the only source.
      const [picked] = await desktopCapturer.getSources({ types: BOTH, thumbnailSize: NO_THUMBNAIL });
      return picked ? { video: picked } : null;
    }
    const chosen = choice.take();
    if (!chosen) return null;
    const hasSound = chosen.hasSound && hasSystemSound && request.audioRequested;
    return { video: { id: chosen.id, name: chosen.name }, ...(hasSound && { audio: 'loopback' }) };
  }

  session.setDisplayMediaRequestHandler(
    (request, respond) => {
      // Only `null` says no without an error; the portal of a desktop throws when the person cancels.
      streamsFor(request).then(respond, () => respond(null));
    },
    { useSystemPicker: screenPicker === 'system' },
  );

  return { list, choose: choice.choose };
}

function isRefused(when: 'before' | 'after'): boolean {
  const { platform } = process;
  return platform === 'darwin' && isScreenRefused(platform, systemPreferences.getMediaAccessStatus('screen'), when);
}

function isOurPage({ frame }: Request): boolean {
  return frame !== null && frame.parent === null && isSamePage(frame.url, PAGE_URL);
}

// Whoever shares our own window shows others what they see already, in itself, without end.
function ownWindows(): ReadonlySet<string> {
  return new Set(BrowserWindow.getAllWindows().map((window) => windowOf(window.getMediaSourceId())));
}

/** `window:1234:0` and `window:1234:1` are one window, seen from outside and from inside. */
function windowOf(id: string): string {
  return id.split(':').slice(0, 2).join(':');
}

function told({ id, name, thumbnail, appIcon }: Source): ScreenSource {
  const hasIcon = appIcon && !appIcon.isEmpty();
  return {
    id,
    name,
    kind: id.startsWith('screen:') ? 'screen' : 'window',
    thumbnail: thumbnail.isEmpty()
      ? ''
      : `data:image/jpeg;base64,${thumbnail.toJPEG(THUMBNAIL_QUALITY).toString('base64')}`,
    icon: hasIcon ? appIcon.toDataURL() : undefined,
  };
}
