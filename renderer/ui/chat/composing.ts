// What the field below a conversation is for at the moment.
import type { ChatLine } from '../../core/chat-lines.ts';

export type Composing = { readonly kind: 'reply' | 'edit'; readonly line: ChatLine };
