// The names of the contract's calls and events at run time. The compiler holds these lists and the contract together.
import type { BoxCalls, BoxEvents, BridgeCalls, BridgeEvents } from './contract.ts';

type Names<T> = Readonly<Record<keyof T, true>>;

export const PAGE_CALLS: Names<BridgeCalls> = {
  'hosting.start': true,
  'hosting.stop': true,
  'hosting.state': true,
  'hosts.check': true,
  'hosts.forget': true,
  'hosts.forgetAll': true,
  'hosts.joined': true,
  'discovery.state': true,
  'discovery.search': true,
  'preferences.read': true,
  'preferences.write': true,
  'shell.show': true,
  'shell.isSeen': true,
  'system.state': true,
  'system.change': true,
  'system.openSettings': true,
  'firewall.allow': true,
  'update.check': true,
  'update.install': true,
  'update.openPage': true,
  'screens.list': true,
  'screens.choose': true,
  'report.save': true,
  'recordings.choose': true,
  'recordings.open': true,
  'recordings.reopen': true,
  'recordings.put': true,
  'recordings.read': true,
  'recordings.write': true,
  'recordings.sizeOf': true,
  'recordings.finish': true,
  'recordings.drop': true,
  'recordings.left': true,
  'received.choose': true,
  'received.open': true,
  'received.append': true,
  'received.close': true,
  'received.discard': true,
  'received.show': true,
  'files.offer': true,
  'files.withdraw': true,
  'files.give': true,
  'files.open': true,
  'files.read': true,
  'files.close': true,
  'files.post': true,
  'files.stopPosting': true,
  'deepLink.first': true,
};

export const PAGE_EVENTS: Names<BridgeEvents> = {
  'hosting.changed': true,
  'discovery.changed': true,
  'shell.pressed': true,
  'shell.seen': true,
  'system.changed': true,
  'system.woke': true,
  'files.wanted': true,
  'deepLink.opened': true,
};

export const BOX_CALLS: Names<BoxCalls> = { 'box.state': true, 'box.press': true };

export const BOX_EVENTS: Names<BoxEvents> = { 'box.changed': true };
