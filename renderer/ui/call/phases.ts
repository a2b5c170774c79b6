// The phases of a call as types of their own, for the components that draw one of them.
import type { Call } from '../../core/state.ts';

export type OutgoingCall = Extract<Call, { phase: 'outgoing' }>;
export type IncomingCall = Extract<Call, { phase: 'incoming' }>;
export type EndedCall = Extract<Call, { phase: 'ended' }>;
