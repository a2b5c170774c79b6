// 关于本机的中文文字：启动、托盘、权限、防火墙、更新。
import type { Texts } from './shape.ts';

export const systemZh: Texts['system'] = {
  atLogin: '登录时启动',
  atLoginHint: '不显示窗口，一登录别人就能呼叫你。',
  toTray: '关闭窗口后继续运行',
  toTrayHint: '别人仍然能呼叫你。要退出，请用托盘图标或菜单。',
  permissions: {
    title: '权限',
    camera: '摄像头',
    microphone: '麦克风',
    screen: '屏幕共享',
    network: '本地网络',
    networkHint: '没有它，近聊找不到任何人。',
    notifications: '通知',
  },
  permission: {
    granted: '已允许',
    denied: '未允许',
    'not-asked': '需要时会询问',
    unknown: '未知',
  },
  open: '打开设置',
  openPane: {
    camera: '打开系统的摄像头设置',
    microphone: '打开系统的麦克风设置',
    screen: '打开系统的屏幕共享设置',
    'local-network': '打开系统的本地网络设置',
    notifications: '打开系统的通知设置',
    network: '打开系统的网络设置',
  },
  refused: {
    camera: '摄像头未被允许。请在系统设置里允许近聊使用，然后重试。',
    microphone: '麦克风未被允许。请在系统设置里允许近聊使用，然后重试。',
  },
  localNetwork: 'macOS 已允许近聊使用本地网络（系统设置 › 隐私与安全性 › 本地网络）。',
  firewall: {
    title: '防火墙可能挡住了别人',
    why: 'Windows 还不让别人访问这台电脑上的近聊，所以没有人能加入你的主机。管理员可以放行。',
    allow: '允许…',
    publicTitle: 'Windows 把这个网络当作公用网络',
    publicWhy:
      '在公用网络上，Windows 不让任何人连进来，所以没有人能加入你的主机。如果你信任这个网络，请把它设为“专用网络”。',
  },
  updates: {
    title: '版本',
    version: '近聊 {{version}}',
    look: '检查更新',
    lookHint: '每天一次，会访问互联网。除此之外，没有任何数据离开你的网络。',
    check: '立即检查',
    get: '去下载',
    install: '重启并安装',
    state: {
      unavailable: '这一份需要手动更新。',
      idle: '还没有检查过。',
      checking: '正在检查…',
      'up-to-date': '已是最新版本。',
      notice: '有新版本 {{version}}。',
      downloading: '正在下载版本 {{version}}：{{percent}} %。',
      ready: '版本 {{version}} 已准备好，退出时安装。',
      failed: '检查更新没有成功。这台电脑连上互联网了吗？',
    },
  },
  report: {
    title: '遇到问题了吗？',
    lead: '诊断报告有助于找出原因，里面没有消息，也没有名字。',
    save: '保存报告…',
  },
};
