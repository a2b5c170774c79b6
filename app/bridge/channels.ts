// The names of the contract's calls and events at run time. The compiler holds this list and the contract together.
import type { BridgeCalls, BridgeEvents } from './contract.ts';

const CALLS: Readonly<Record<keyof BridgeCalls, true>> = {
  'hosting.start': true,
  'hosting.stop': true,
  'hosting.state': true,
  'hosts.check': true,
  'hosts.forget': true,
  'preferences.read': true,
  'preferences.write': true,
};

const EVENTS: Readonly<Record<keyof BridgeEvents, true>> = { 'hosting.changed': true };

export function isCall(channel: string): channel is keyof BridgeCalls {
  return Object.hasOwn(CALLS, channel);
}

export function isEvent(channel: string): channel is keyof BridgeEvents {
  return Object.hasOwn(EVENTS, channel);
}
