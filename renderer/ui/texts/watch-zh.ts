// 关于观看共享屏幕的中文文字：放大、指点、请求共享。
import type { Texts } from './shape.ts';

export const watchZh: Texts['watch'] = {
  larger: '放大',
  smaller: '缩小',
  whole: '已放大到 {{percent}}，显示全部',
  wholeHint: '显示全部',
  zoomed: '已放大到 {{percent}}，按方向键移动画面。',
  point: '让别人看到我指的位置',
  stopPointing: '不再显示我指的位置',
  ask: '请对方共享屏幕',
  isAsked: '已请对方共享屏幕',
  asked: '已请{{name}}共享屏幕。',
  asks: '{{name}}请你共享屏幕',
  share: '共享',
  decline: '暂不',
  mine: '别人看到的你的屏幕',
  seeMine: '查看别人看到的画面',
};
