// The system's notifications: who rings, who was missed, and once that closing the window is not quitting. A system without them
// has the call box, the badge and the list.
import { Notification, type NotificationConstructorOptions } from 'electron';

/** A notification by its key: the same key is the same notification. */
export type News = {
  readonly key: string;
  readonly title: string;
  readonly body: string;
  /** A ring stays until it is over. */
  readonly isUrgent: boolean;
  /** Buttons, where the system draws them. */
  readonly actions: readonly { readonly label: string; readonly press: () => void }[];
  readonly onClick: () => void;
};

export type Notifications = {
  /** Shows it once. Told again, nothing happens; another one or `undefined` takes its place. */
  readonly show: (news: News | undefined) => void;
};

/** One place for notifications that replace each other. It holds on to what it shows: a forgotten notification answers no click. */
export function createNotifications(): Notifications {
  let key: string | undefined;
  let shown: Notification | undefined;
  return {
    show: (news) => {
      if (news?.key === key) return;
      key = news?.key;
      shown?.close();
      shown = news && notify(news);
    },
  };
}

function notify(news: News): Notification | undefined {
  if (!Notification.isSupported()) return undefined;
  const notification = new Notification(optionsOf(news));
  notification.on('click', news.onClick);
  notification.on('action', ({ actionIndex }) => news.actions[actionIndex]?.press());
  notification.show();
  return notification;
}

function optionsOf({ title, body, isUrgent, actions }: News): NotificationConstructorOptions {
  return {
    title,
    body,
    // The page rings, on the loudspeaker that was chosen.
    silent: isUrgent,
    urgency: isUrgent ? 'critical' : 'normal',
    timeoutType: isUrgent ? 'never' : 'default',
    actions: actions.map(({ label }) => ({ type: 'button', text: label })),
  };
}
