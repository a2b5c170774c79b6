// A scene brings the product into one state, as people would, and says which page shows it.
import type { Page } from '@playwright/test';
import type { Language } from '../../renderer/ui/texts/language-of.ts';
import type { Desktop } from '../desktop/desktop.ts';
import type { Host } from '../e2e/host.ts';
import type { join, Person } from '../e2e/person.ts';
import type { Names, Role } from './cast.ts';

export type Stage = {
  readonly language: Language;
  readonly names: Names;
  readonly host: Host;
  /** Somebody in a browser joins the host. */
  readonly enter: (role: Role, joining?: Parameters<typeof join>[3]) => Promise<Person>;
  /** Somebody sits down at the desktop app. */
  readonly atApp: (role: Role | undefined, preferences?: Record<string, unknown>) => Promise<AtApp>;
  /** Goes with the scene. */
  readonly atEnd: (clear: () => unknown) => void;
};

export type AtApp = { readonly person: Person; readonly desktop: Desktop };

export type Scene = {
  /** Of its pictures. */
  readonly name: string;
  /** What is seen, for the page that shows all of them. */
  readonly shows: string;
  /** A call is dark in both appearances. */
  readonly isDark?: true;
  readonly draw: (stage: Stage) => Promise<Page>;
};
