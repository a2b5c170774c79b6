// What the app says in boxes of its own about hosting, faults and reports, in both languages. Names are put in by functions: here is no
// markup for them to break out of.
import type { Language } from '../language.ts';

/** Named one by one up to this many; of more, the first two are named. */
const NAMED = 3;

const en = {
  quitQuestion: (names: readonly string[]) =>
    `${namesEn(names)} ${names.length === 1 ? 'is' : 'are'} connected to your host.`,
  quitDetail:
    'If you quit, they are told that you stopped hosting. Calls that are running go on, but nobody can make a new one until somebody else hosts.',
  quit: 'Quit',
  keepRunning: 'Keep running',
  pageGone: 'The window of Nearcall broke twice within a minute.',
  pageGoneDetail: 'That is our mistake, not yours. Start it again; hosting on this computer goes on meanwhile.',
  startAgain: 'Start again',
  notStarted: 'Nearcall could not start',
  fault: 'Nearcall has to close',
  faultDetail: 'A fault in Nearcall can’t be repaired while it runs. Start it again. What happened is in its log:',
  saveReport: 'Save the report',
  textFiles: 'Text',
};

export type ServeTexts = typeof en;

const zh: ServeTexts = {
  quitQuestion: (names) => `${namesZh(names)}正连接在你的主机上。`,
  quitDetail:
    '如果退出，他们会收到你已停止做主机的提示。正在进行的通话会继续，但在有人重新做主机之前，谁都不能发起新的通话。',
  quit: '退出',
  keepRunning: '继续运行',
  pageGone: '近聊的窗口在一分钟内出了两次故障。',
  pageGoneDetail: '这是我们的错，与你无关。请重新打开窗口，在此期间这台电脑仍然是主机。',
  startAgain: '重新打开',
  notStarted: '近聊无法启动',
  fault: '近聊必须关闭',
  faultDetail: '近聊出现了运行中无法修复的故障，请重新启动。故障详情记录在日志中：',
  saveReport: '保存报告',
  textFiles: '文本',
};

export function serveTexts(language: Language): ServeTexts {
  return language === 'zh' ? zh : en;
}

function namesEn(names: readonly string[]): string {
  const [first = '', second = '', third = ''] = names;
  if (names.length === 1) return first;
  if (names.length === 2) return `${first} and ${second}`;
  if (names.length === NAMED) return `${first}, ${second} and ${third}`;
  return `${first}, ${second} and ${names.length - 2} others`;
}

function namesZh(names: readonly string[]): string {
  if (names.length <= NAMED) return names.join('、');
  return `${names.slice(0, 2).join('、')}等 ${names.length} 人`;
}
