// What the app says outside its window, in both languages. Names are put in by functions: here is no markup for them to break out of.
import type { ShellView } from '../bridge/shell-facts.ts';

const PRODUCT = { en: 'Nearcall', zh: '近聊' } as const;

const en = {
  product: PRODUCT.en as string,
  show: 'Show Nearcall',
  hide: 'Hide Nearcall',
  quit: 'Quit Nearcall',
  free: 'Reachable',
  offline: 'Not connected',
  joined: (host: string) => `Connected to ${host}`,
  hosting: (host: string) => `Hosting “${host}”`,
  stopHosting: 'Stop hosting',
  doNotDisturb: 'Do not disturb',
  inCall: 'In a call',
  inCallWith: (name: string) => `In a call: ${name}`,
  calling: (name: string) => `Calling ${name}…`,
  rings: (name: string) => `${name} is calling…`,
  acceptVideo: 'Accept with video',
  acceptAudio: 'Accept with audio only',
  accept: 'Accept',
  decline: 'Decline',
  mute: 'Mute',
  unmute: 'Unmute',
  cameraOn: 'Switch the camera on',
  cameraOff: 'Switch the camera off',
  stopSharing: 'Stop sharing the screen',
  hangUp: 'Hang up',
  missed: (count: number) => (count === 1 ? '1 missed call' : `${count} missed calls`),
  videoCall: 'Video call',
  audioCall: 'Audio call',
  asksIntoRoom: 'Asks you to join others',
  missedTitle: (name: string) => `${name} called you`,
  missedBody: 'You missed the call. Click to call back.',
  stillHereTitle: 'Nearcall is still running',
  stillHereBody: 'Others can still call you. To quit, choose “Quit Nearcall” in the menu of its icon.',
};

export type ShellTexts = typeof en;

const zh: ShellTexts = {
  product: PRODUCT.zh,
  show: '显示近聊',
  hide: '隐藏近聊',
  quit: '退出近聊',
  free: '可以接听',
  offline: '未连接',
  joined: (host) => `已连接到${host}`,
  hosting: (host) => `正在做主机：${host}`,
  stopHosting: '停止主机',
  doNotDisturb: '勿扰',
  inCall: '通话中',
  inCallWith: (name) => `通话中：${name}`,
  calling: (name) => `正在呼叫${name}…`,
  rings: (name) => `${name}来电…`,
  acceptVideo: '视频接听',
  acceptAudio: '仅语音接听',
  accept: '接听',
  decline: '拒绝',
  mute: '静音',
  unmute: '取消静音',
  cameraOn: '打开摄像头',
  cameraOff: '关闭摄像头',
  stopSharing: '停止共享屏幕',
  hangUp: '挂断',
  missed: (count) => `${count} 个未接来电`,
  videoCall: '视频通话',
  audioCall: '语音通话',
  asksIntoRoom: '邀请你加入多人通话',
  missedTitle: (name) => `${name}给你打过电话`,
  missedBody: '你错过了来电。点按即可回拨。',
  stillHereTitle: '近聊仍在运行',
  stillHereBody: '别人仍可以呼叫你。要退出，请在近聊图标的菜单中选择“退出近聊”。',
};

const TEXTS: Readonly<Record<ShellView['language'], ShellTexts>> = { en, zh };

export function shellTexts(language: ShellView['language']): ShellTexts {
  return TEXTS[language];
}
