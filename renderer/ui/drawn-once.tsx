// For tests: components as they are first drawn in English, with a state made by hand. Nothing at run time imports this.
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import type { State } from '../core/state.ts';
import { type App, AppContext } from './app-context.tsx';
import { en } from './texts/en.ts';

const texts = i18next.createInstance();
await texts.init({ lng: 'en', resources: { en: { translation: en } }, interpolation: { escapeValue: false } });

/** @param change what is otherwise than in Chromium. @returns the markup, with every text in it. */
export function drawnOnce(state: State, node: ReactNode, change: Partial<App> = {}): string {
  const app: App = {
    getState: () => state,
    subscribe: () => () => undefined,
    emit: () => undefined,
    localStream: undefined as unknown as MediaStream,
    remoteStream: () => undefined,
    remoteScreen: () => undefined,
    localScreen: undefined as unknown as MediaStream,
    canShareScreen: true,
    canSendTones: () => false,
    ownBackground: async () => ({
      read: async () => undefined,
      keep: async () => 'kept' as const,
      forget: async () => {},
    }),
    canRecord: true,
    takePhoto: () => Promise.reject(new Error('nothing is drawn here')),
    saveFile: () => undefined,
    loudness: () => 0,
    playNotes: async () => 'played' as const,
    files: {
      hold: () => Promise.reject(new Error('nothing is sent in a test')),
      choosePlace: async () => 'cancelled' as const,
      again: async () => undefined,
      chooseFolder: undefined,
      show: undefined,
    },
    readPiece: async () => undefined,
    recordSample: undefined,
    amplifier: () => Promise.reject(new Error('nothing sounds in a test')),
    ...change,
  };
  return renderToStaticMarkup(
    <I18nextProvider i18n={texts}>
      <AppContext value={app}>{node}</AppContext>
    </I18nextProvider>,
  );
}
