// Electron's `Notification`: kept while it is shown, and pressed by tests.
import { mustBeReady } from './ready.ts';
import { emitter, named, note, onlyKnown } from './record.ts';

type Options = Electron.NotificationConstructorOptions;

/** A notification as tests see it; they keep their place in the list when they are gone. */
export type NotificationPicture = {
  readonly title: string;
  readonly body: string;
  readonly actions: readonly string[];
  readonly isSilent: boolean;
  readonly isShown: boolean;
};

/** What a person does with one: clicks it, closes it, or presses an action by its place. */
export type NotificationPress = 'click' | 'close' | { readonly action: number };

type Kept = { readonly picture: () => NotificationPicture; readonly press: (how: NotificationPress) => void };
const kept: Kept[] = [];

function createNotification(options: Options = {}) {
  mustBeReady('Notification');
  note('Notification', options);
  let isShown = false;
  const notification = emitter('Notification', {
    ...named('notification'),
    title: options.title ?? '',
    body: options.body ?? '',
    show: () => {
      isShown = true;
      if (!kept.includes(entry)) kept.push(entry);
      notification.emit('show', {});
    },
    close: () => {
      if (!isShown) return;
      isShown = false;
      notification.emit('close', { reason: 'applicationHidden' });
    },
  } satisfies Partial<Electron.Notification> & { toJSON: unknown });
  const entry: Kept = {
    picture: () => ({
      title: notification.title,
      body: notification.body,
      actions: (options.actions ?? []).map(({ text }) => text ?? ''),
      isSilent: options.silent ?? false,
      isShown,
    }),
    press: (how) => {
      if (!isShown) throw new Error('That notification is not there any more.');
      if (how === 'close') {
        isShown = false;
        notification.emit('close', { reason: 'userCanceled' });
      } else if (how === 'click') notification.emit('click', {});
      // The details, and the index as it was told before Electron 40.
      else notification.emit('action', { actionIndex: how.action, selectionIndex: -1 }, how.action, -1);
    },
  };
  return notification;
}

export const Notification = onlyKnown(
  'Notification (the class)',
  Object.assign(
    function construct(options?: Options) {
      return createNotification(options);
    },
    { isSupported: () => true },
  ),
);

export function notificationPictures(): NotificationPicture[] {
  return kept.map(({ picture }) => picture());
}

export function pressNotification(index: number, how: NotificationPress): void {
  const notification = kept.at(index);
  if (!notification) throw new Error(`There is no notification ${index}.`);
  notification.press(how);
}
