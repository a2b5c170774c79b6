// The few words of the call box, in both languages.
import type { BoxView } from '../../app/bridge/shell-facts.ts';

const en = {
  video: 'Video call',
  audio: 'Audio call',
  intoRoom: 'Asks you to join others',
  acceptVideo: 'Video',
  acceptAudio: 'Sound',
  decline: 'Decline',
  acceptVideoNamed: (name: string) => `Accept ${name}’s call with video`,
  acceptAudioNamed: (name: string) => `Accept ${name}’s call with audio only`,
  declineNamed: (name: string) => `Decline ${name}’s call`,
  show: 'Show Nearcall',
};

type BoxTexts = typeof en;

const zh: BoxTexts = {
  video: '视频通话',
  audio: '语音通话',
  intoRoom: '邀请你加入多人通话',
  acceptVideo: '视频',
  acceptAudio: '语音',
  decline: '拒绝',
  acceptVideoNamed: (name) => `视频接听${name}的来电`,
  acceptAudioNamed: (name) => `仅语音接听${name}的来电`,
  declineNamed: (name) => `拒绝${name}的来电`,
  show: '显示近聊',
};

export const BOX_TEXTS: Readonly<Record<BoxView['language'], BoxTexts>> = { en, zh };
