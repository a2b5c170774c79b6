// 关于快捷键的中文文字。
import type { Texts } from './shape.ts';

export const shortcutsZh: Texts['shortcuts'] = {
  title: '键盘快捷键',
  lead: '在通话或房间里随时可用，打字时不会触发。点一下按键就可以更换。',
  inCall: '通话或房间里',
  always: '始终可用',
  commands: {
    microphone: '静音，取消静音',
    talk: '静音时按住说话',
    camera: '打开、关闭摄像头',
    flip: '切换摄像头',
    share: '共享屏幕，停止共享',
    chat: '消息',
    fullScreen: '全屏',
    record: '录制、停止录制',
    pip: '小窗口',
    hand: '举手，放下手',
  },
  accept: '接听来电',
  settings: '打开设置',
  back: '关闭当前窗口',
  help: '显示这个列表',
  space: '空格',
  none: '无',
  change: '{{command}}：{{key}}。更换按键',
  waiting: '请按键',
  waitingFor: '{{command}}：请按新的按键，按 Esc 不更改',
  reserved: '不能使用 {{key}}',
  reset: '恢复默认按键',
};
