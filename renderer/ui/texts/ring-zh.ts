// 来电相关的中文：勿扰、铃声从哪里响。
import type { Texts } from './shape.ts';

export const ringZh: Texts['ring'] = {
  doNotDisturb: '勿扰',
  othersQuiet: '不想被打扰',
  quiet: '来电不会响铃，其他人能看到你不想被打扰。',
  switchOff: '关闭勿扰',
  speaker: '铃声播放设备',
  asSystem: '跟随系统',
  test: '试听铃声',
};
