// 声音相关的中文：自己的声音怎样送出去，通话从哪里播放。
import type { Texts } from './shape.ts';

export const soundZh: Texts['sound'] = {
  talkingMuted: '你已静音，别人听不到你说话。',
  silent: '麦克风没有任何声音',
  silentLead: '请检查耳机或线控上的静音开关，或者换一个麦克风。',
  noise: '降噪',
  suppression: { off: '关闭', browser: '标准', 'built-in': '强力' },
  suppressionHint: {
    off: '别人能听到一切声音，包括风扇和键盘。',
    browser: '去掉嗡嗡声和嘶嘶声。',
    'built-in': '还会去掉键盘声、狗叫和车声，音乐也会去掉。更占用处理器。',
  },
  fellBack: '强力降噪无法在这里运行',
  fellBackLead: '已改用标准降噪。',
  voice: '你的声音',
  echo: '消除回声',
  echoHint: '关闭后，不戴耳机时别人会听到自己的声音。',
  gain: '自动调节音量',
  gainHint: '小声变大，大声变小。',
  music: '音乐模式',
  musicHint: '乐器和歌声原样送出：不做任何处理，码率更高，单声道。请戴耳机。',
  notInMusic: '音乐模式打开时不起作用。',
  speaker: '通话播放设备',
};
