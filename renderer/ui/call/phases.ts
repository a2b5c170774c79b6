// The phases of a call as types of their own, for the components that draw one of them.
import type { Call } from '../../core/state.ts';

type OutgoingCall = Extract<Call, { phase: 'outgoing' }>;
export type IncomingCall = Extract<Call, { phase: 'incoming' }>;
export type ActiveCall = Extract<Call, { phase: 'active' }>;
export type EndedCall = Extract<Call, { phase: 'ended' }>;
/** A call with my own devices in it, drawn on the stage. */
export type StagedCall = OutgoingCall | ActiveCall;
