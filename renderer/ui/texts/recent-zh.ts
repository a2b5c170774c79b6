// 最近通话的中文。
import type { Texts } from './shape.ts';

export const recentZh: Texts['recent'] = {
  title: '最近通话',
  count_one: '{{count}} 次通话',
  count_other: '{{count}} 次通话',
  clear: '清空',
  clearAll: '清空最近通话',
  remove: '从列表中移除',
  removeNamed: '从列表中移除{{name}}',
  out: { video: '呼出的视频通话', audio: '呼出的语音通话' },
  in: { video: '呼入的视频通话', audio: '呼入的语音通话' },
  declined: { video: '已拒接的视频通话', audio: '已拒接的语音通话' },
  missed: { video: '未接的视频通话', audio: '未接的语音通话' },
  noAnswer: '无人接听',
  notConnected: '没有接通',
  notHere: '现在不在线',
  back: '回拨',
  backNamed: '给{{name}}回拨',
  again: '再次呼叫',
  againNamed: '再次呼叫{{name}}',
  more_one: '再显示 {{count}} 条',
  more_other: '再显示 {{count}} 条',
  fewer: '收起',
  isNew: '新',
};
