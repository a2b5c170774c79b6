// The notifications in words. Pure.
import type { ShellCall, ShellPress, ShellView } from '../bridge/shell-facts.ts';
import type { News } from './notifications.ts';
import type { ShellTexts } from './shell-texts.ts';
import type { OwnPress } from './tray-view.ts';

type Press = (press: ShellPress | OwnPress) => void;

export function ringNews(call: Extract<ShellCall, { kind: 'incoming' }>, texts: ShellTexts, press: Press): News {
  const { id, hasVideo } = call;
  return {
    key: id,
    title: texts.rings(call.name),
    body: call.room !== undefined ? texts.asksIntoRoom : hasVideo ? texts.videoCall : texts.audioCall,
    isUrgent: true,
    actions: [
      { label: texts.accept, press: () => press({ kind: 'accept', id, hasVideo }) },
      { label: texts.decline, press: () => press({ kind: 'decline', id }) },
    ],
    onClick: () => press({ kind: 'show-window' }),
  };
}

export function missedNews(missed: NonNullable<ShellView['missed']>, texts: ShellTexts, press: Press): News {
  const callBack = () => press({ kind: 'call-back', id: missed.id });
  return {
    key: missed.id,
    title: texts.missedTitle(missed.name),
    body: texts.missedBody,
    isUrgent: false,
    actions: [],
    onClick: callBack,
  };
}

export function stillHereNews(texts: ShellTexts, press: Press): News {
  return {
    key: 'still-here',
    title: texts.stillHereTitle,
    body: texts.stillHereBody,
    isUrgent: false,
    actions: [],
    onClick: () => press({ kind: 'show-window' }),
  };
}
