// 关于单独调节每个人音量的中文文字。
import type { Texts } from './shape.ts';

export const volumeZh: Texts['volume'] = {
  menu: '{{name}}的选项',
  volume: '音量',
  muteForMe: '对我静音',
  muteHint: '只有你听不到对方。',
  muted: '已对你静音',
};
