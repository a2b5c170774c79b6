// Rows of bytes through the host, for files: asked for over the socket by whoever sends, and what the host answered is passed on. PURE.
import type { MessageId, StreamToken } from '../../signaling/protocol/index.ts';
import type { Effect } from './effects.ts';
import type { Event } from './events.ts';

/** Nothing of it stays in the state: a token is for whoever asked, once. */
export function answerRows(event: Event): readonly Effect[] {
  switch (event.type) {
    case 'file.neededRow':
      return [{ type: 'sendToServer', message: { type: 'stream', id: event.id } }];
    case 'server.notSent':
      return event.message.type === 'stream' ? passed(event.message.id) : [];
    case 'server.received': {
      const { message } = event;
      if (message.type === 'stream') return passed(message.id, message.token);
      return message.type === 'error' && message.re === 'stream' ? passed(message.id) : [];
    }
    default:
      return [];
  }
}

function passed(id: MessageId | undefined, token?: StreamToken): readonly Effect[] {
  return id === undefined ? [] : [{ type: 'passRow', id, token }];
}
