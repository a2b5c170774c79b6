// 来电相关的中文：未接来电、勿扰、铃声从哪里响。
import type { Texts } from './shape.ts';

export const ringZh: Texts['ring'] = {
  missed: {
    title: '未接来电',
    count_one: '{{count}} 个',
    count_other: '{{count}} 个',
    clear: '清空',
    clearAll: '清空未接来电',
    video: '视频通话，{{moment}}',
    audio: '语音通话，{{moment}}',
    notHere: '现在不在线',
    back: '回拨',
    backNamed: '给{{name}}回拨',
    more_one: '再显示 {{count}} 个',
    more_other: '再显示 {{count}} 个',
    fewer: '收起',
    isNew: '新',
  },
  doNotDisturb: '勿扰',
  othersQuiet: '不想被打扰',
  quiet: '来电不会响铃，其他人能看到你不想被打扰。',
  switchOff: '关闭勿扰',
  speaker: '铃声播放设备',
  asSystem: '跟随系统',
  test: '试听铃声',
};
