// Files may be dropped on a person: in the list, on their picture, on the conversation with them. Anywhere else nothing happens, and above
// all the page is not left for the file.
import { useEffect, useState } from 'react';
import type { Person } from '../../../signaling/protocol/index.ts';
import { personNamed } from '../../core/views.ts';
import { type App, useApp } from '../app-context.tsx';
import { droppedFiles } from './dropped-files.ts';
import { offerFiles } from './offer-files.ts';

const TARGETS = '[data-person], [data-member], [data-testid=chat]';

export type Drop = {
  /** Whom files would go to that are held over them now. */
  readonly target: Person | undefined;
  /** What was dropped last could not be read. */
  readonly isUnread: boolean;
  /** That was read. */
  readonly dismiss: () => void;
};

export function useDrop(): Drop {
  const app = useApp();
  const [target, setTarget] = useState<Person>();
  const [isUnread, setIsUnread] = useState(false);
  useEffect(() => {
    const listeners = new AbortController();
    const { signal } = listeners;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      // The conversation takes it, as a picture.
      if (event.defaultPrevented) return setTarget(undefined);
      event.preventDefault();
      const person = personUnder(app, event);
      if (event.dataTransfer) event.dataTransfer.dropEffect = person ? 'copy' : 'none';
      setTarget((before) => (before?.id === person?.id ? before : person));
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event) || !event.dataTransfer) return;
      setTarget(undefined);
      setIsUnread(false);
      if (event.defaultPrevented) return;
      event.preventDefault();
      const person = personUnder(app, event);
      if (!person) return;
      droppedFiles(event.dataTransfer.items)
        .then((files) => offerFiles(app, person.id, files))
        .catch(() => setIsUnread(true));
    };
    window.addEventListener('dragover', over, { signal });
    window.addEventListener('drop', drop, { signal });
    window.addEventListener('dragleave', (event) => event.relatedTarget === null && setTarget(undefined), { signal });
    return () => listeners.abort();
  }, [app]);
  return { target, isUnread, dismiss: () => setIsUnread(false) };
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

function personUnder(app: App, { target }: DragEvent): Person | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>(TARGETS) : null;
  if (!element) return undefined;
  const { chat, people } = app.getState();
  const { person, member } = element.dataset;
  const name = person ?? member ?? (chat.open === undefined ? undefined : chat.threads[chat.open]?.name);
  // A room's conversation has a name as well, but nobody to send to.
  return name === undefined || (!person && !member && chat.open?.startsWith('#'))
    ? undefined
    : personNamed(people, name);
}
