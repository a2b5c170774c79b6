// Keeps where the window is, so that it opens there again. It decides nothing: window-place.ts does.
import { app, type BrowserWindow, screen } from 'electron';
import type { SettingsFile } from '../settings-file.ts';
import { type Area, placeWindow, type WindowPlace } from './window-place.ts';

/** Dragging gives dozens of moves a second; the last of them counts. */
const SETTLED_AFTER_MS = 500;

/** Where the window opens. Needs a ready app: the displays are not known before. */
export function openingPlace(settings: SettingsFile): WindowPlace {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  const screens: [Area, ...Area[]] = [primary.workArea, ...others.map(({ workArea }) => workArea)];
  return placeWindow(settings.current().windowPlace, screens);
}

export function rememberPlace(window: BrowserWindow, settings: SettingsFile): void {
  let timer: NodeJS.Timeout | undefined;

  function save(): void {
    clearTimeout(timer);
    // What fills the screen for a moment, or is in the task bar, is no place to come back to.
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    const isMaximized = window.isMaximized();
    const { x, y, width, height } = window.getNormalBounds();
    const windowPlace = { x, y, width, height, isMaximized };
    const before = settings.current().windowPlace;
    if (JSON.stringify(before) === JSON.stringify(windowPlace)) return;
    void settings.change((current) => ({ ...current, windowPlace }));
  }

  function saveSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(save, SETTLED_AFTER_MS);
  }

  window.on('resize', saveSoon);
  window.on('move', saveSoon);
  window.on('maximize', saveSoon);
  window.on('unmaximize', saveSoon);
  window.on('close', save);
  // Before the settings are written for the last time.
  app.on('before-quit', save);
}
