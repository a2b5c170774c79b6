// 关于通话小窗口的中文文字。
import type { Texts } from './shape.ts';

export const pipZh: Texts['pip'] = {
  open: '小窗口',
  automatic: '切换到其他标签页时自动打开小窗口',
  window: '通话',
  elsewhere: '通话正在小窗口里显示',
  back: '回到通话',
  more: '还有 {{count}} 人',
};
