// 关于摄像头画面和自己音量的中文文字。
import type { Texts } from './shape.ts';

export const captureZh: Texts['capture'] = {
  size: '分辨率',
  sizeHint: '“自动”使用 720p，别人收到多少取决于他们显示的大小和网络。',
  auto: '自动',
  rate: '每秒画面数',
  rateHint: '旧电脑选 15。60 适合快速运动的画面，非常占用电脑。',
  flip: '切换到下一个摄像头',
  flipped: '摄像头：{{name}}',
  volume: '你的音量',
  volumeLead: '别人听到你的声音有多大。100% 是麦克风原来的音量。',
  usualVolume: '恢复 100%',
  unadjusted: '这里无法改变音量',
  unadjustedLead: '别人听到的是麦克风原来的音量。',
};
