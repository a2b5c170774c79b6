// 关于通话画面里各人位置的中文文字。
import type { Texts } from './shape.ts';

export const stageZh: Texts['stage'] = {
  view: '视图',
  views: { grid: '平铺显示', speaker: '突出发言人' },
  pin: '固定{{name}}',
  unpin: '取消固定{{name}}',
  pinSelf: '固定自己',
  unpinSelf: '取消固定自己',
  swapMine: '放大你的画面',
  swapTheirs: '放大{{name}}的画面',
  moves: '按方向键移动',
  corners: { topLeft: '左上角', topRight: '右上角', bottomLeft: '左下角', bottomRight: '右下角' },
};
