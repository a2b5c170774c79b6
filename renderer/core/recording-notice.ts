// Which notices are about recordings and photos, or my background: they are drawn by parts of their own, that come later.
import type { Notice } from './state.ts';

const KINDS = ['photographed', 'recorded', 'recording-left'] as const;

export type AboutRecording = Extract<Notice, { readonly kind: (typeof KINDS)[number] }>;
export type BackgroundOff = Extract<Notice, { readonly kind: 'background-off' }>;
export type OtherNotice = Exclude<Notice, AboutRecording | BackgroundOff>;

export function isAboutRecording(notice: Notice): notice is AboutRecording {
  return KINDS.some((kind) => kind === notice.kind);
}
