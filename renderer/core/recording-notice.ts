// Which notices are about recordings and photos: they are drawn by a part of their own, that comes later.
import type { Notice } from './state.ts';

const KINDS = ['photographed', 'recorded', 'recording-left'] as const;

export type AboutRecording = Extract<Notice, { readonly kind: (typeof KINDS)[number] }>;
export type OtherNotice = Exclude<Notice, AboutRecording>;

export function isAboutRecording(notice: Notice): notice is AboutRecording {
  return KINDS.some((kind) => kind === notice.kind);
}
