// 关于这台电脑上的主机出故障后重启，以及保存报告的中文。
import type { Texts } from './shape.ts';

export const serveZh: Texts['serve'] = {
  restarting: '主机正在重启…',
  restartingLead: '这台电脑上的主机出了故障，正在自动重启。正在进行的通话不受影响。',
  report: {
    save: '保存报告',
    menu: '保存报告…',
    faultLead: '报告有助于找出问题。其中没有名字和聊天内容，也不会发送到任何地方。',
    title: {
      saved: '报告已保存',
      failed: '报告没有保存成功',
    },
    failedLead: '请换一个位置再试。',
  },
};
