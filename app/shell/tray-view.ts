// What the tray shows: its picture, its words, and its menu, as a plain list. Pure: tray.ts makes Electron's objects of it.
import type { HostingState } from '../bridge/hosting-facts.ts';
import type { ShellCall, ShellPress, ShellView } from '../bridge/shell-facts.ts';
import { type ShellTexts, shellTexts } from './shell-texts.ts';

export type TrayPicture = 'free' | 'in-call' | 'ringing' | 'offline' | 'do-not-disturb';

/** What the shell does by itself; everything else is the page's to do. */
export type OwnPress =
  | { readonly kind: 'toggle-window' }
  | { readonly kind: 'show-window' }
  | { readonly kind: 'quit' };

export type TrayItem =
  | { readonly kind: 'line' }
  | { readonly kind: 'words'; readonly id: string; readonly label: string }
  | { readonly kind: 'button'; readonly id: string; readonly label: string; readonly press: ShellPress | OwnPress }
  | {
      readonly kind: 'switch';
      readonly id: string;
      readonly label: string;
      readonly isOn: boolean;
      readonly press: ShellPress;
    }
  | { readonly kind: 'menu'; readonly id: string; readonly label: string; readonly items: readonly TrayItem[] };

export type TrayView = {
  readonly picture: TrayPicture;
  readonly tooltip: string;
  readonly items: readonly TrayItem[];
};

export type TrayFacts = {
  readonly view: ShellView;
  readonly hosting: HostingState;
  readonly isWindowShown: boolean;
};

const LINE: TrayItem = { kind: 'line' };

export function trayView(facts: TrayFacts): TrayView {
  const { view } = facts;
  const t = shellTexts(view.language);
  const status = statusOf(view, t);
  return {
    picture: pictureOf(view),
    tooltip: [t.product, status, ...(view.missedCount > 0 ? [t.missed(view.missedCount)] : [])].join('\n'),
    items: itemsOf(facts, t),
  };
}

function pictureOf({ call, hostName, isDoNotDisturb }: ShellView): TrayPicture {
  if (call?.kind === 'incoming') return isDoNotDisturb ? 'do-not-disturb' : 'ringing';
  if (call) return 'in-call';
  if (hostName === undefined) return 'offline';
  return isDoNotDisturb ? 'do-not-disturb' : 'free';
}

function statusOf({ call, hostName, isDoNotDisturb }: ShellView, t: ShellTexts): string {
  if (call) return aboutCall(call, t);
  if (hostName === undefined) return t.offline;
  return isDoNotDisturb ? t.doNotDisturb : t.joined(hostName);
}

function aboutCall(call: ShellCall, t: ShellTexts): string {
  switch (call.kind) {
    case 'incoming':
      return t.rings(call.name);
    case 'outgoing':
      return t.calling(call.name);
    case 'active':
      return call.name === '' ? t.inCall : t.inCallWith(call.name);
  }
}

function itemsOf({ view, hosting, isWindowShown }: TrayFacts, t: ShellTexts): readonly TrayItem[] {
  const { call, missedCount, isDoNotDisturb } = view;
  return [
    ...(call ? [...callItems(call, t), LINE] : []),
    button('toggle-window', isWindowShown ? t.hide : t.show, { kind: 'toggle-window' }),
    ...(missedCount > 0 ? [button('missed', t.missed(missedCount), { kind: 'show-window' })] : []),
    LINE,
    hostItem(view, hosting, t),
    {
      kind: 'switch',
      id: 'do-not-disturb',
      label: t.doNotDisturb,
      isOn: isDoNotDisturb,
      press: { kind: 'do-not-disturb', isOn: !isDoNotDisturb },
    },
    LINE,
    button('quit', t.quit, { kind: 'quit' }),
  ];
}

function callItems(call: ShellCall, t: ShellTexts): readonly TrayItem[] {
  const words: TrayItem = { kind: 'words', id: 'call', label: menuText(aboutCall(call, t)) };
  const hangUp = button('hang-up', t.hangUp, { kind: 'hang-up' });
  switch (call.kind) {
    case 'incoming': {
      const withVideo = button('accept-video', t.acceptVideo, { kind: 'accept', id: call.id, hasVideo: true });
      const withSound = button('accept-audio', t.acceptAudio, { kind: 'accept', id: call.id, hasVideo: false });
      const decline = button('decline', t.decline, { kind: 'decline', id: call.id });
      return [words, ...(call.hasVideo ? [withVideo, withSound] : [withSound, withVideo]), decline];
    }
    case 'outgoing':
      return [words, hangUp];
    case 'active':
      return [
        words,
        button('toggle-microphone', call.isMuted ? t.unmute : t.mute, { kind: 'toggle-microphone' }),
        button('toggle-camera', call.hasCamera ? t.cameraOff : t.cameraOn, { kind: 'toggle-camera' }),
        ...(call.isSharing ? [button('stop-sharing', t.stopSharing, { kind: 'stop-sharing' })] : []),
        hangUp,
      ];
  }
}

// To stop hosting takes everybody off the host: it is one step further away than what is pressed every day.
function hostItem({ hostName }: ShellView, hosting: HostingState, t: ShellTexts): TrayItem {
  if (hosting.kind === 'on' || hosting.kind === 'restarting') {
    const stop = button('stop-hosting', t.stopHosting, { kind: 'stop-hosting' });
    return { kind: 'menu', id: 'host', label: menuText(t.hosting(hosting.name)), items: [stop] };
  }
  return { kind: 'words', id: 'host', label: menuText(hostName === undefined ? t.offline : t.joined(hostName)) };
}

function button(id: string, label: string, press: ShellPress | OwnPress): TrayItem {
  return { kind: 'button', id, label, press };
}

/** Windows and Linux take `&` as the mark of an access key, and a name may have one. */
function menuText(text: string): string {
  return text.replaceAll('&', '&&');
}
