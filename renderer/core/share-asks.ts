// Asking somebody to share their screen: who asked me, and whom I asked. Sharing is the yes; both ends forget it then, or with the call.
import type { PersonId } from '../../signaling/protocol/index.ts';
import { linkedPeople } from './linked.ts';
import { NO_SHARE_ASKS, type ShareAsks } from './share-asks-state.ts';
import type { Slice } from './slice.ts';
import type { State } from './state.ts';

export const shareAsks: Slice<'shareAsks'> = (state, event) => {
  const now = state.shareAsks;
  switch (event.type) {
    case 'user.askedForShare': {
      const linked = linkedPeople(state).find(({ person }) => person === event.person);
      if (linked?.state !== 'connected' || now.asked.includes(event.person)) return [now, []];
      const ask = { type: 'sendToPeer', link: linked.link, message: { type: 'ask-share' } } as const;
      return [{ ...now, asked: [...now.asked, event.person] }, [ask]];
    }
    case 'user.declinedShareAsk': {
      const linked = linkedPeople(state).find(({ person }) => person === event.person);
      const no = linked && ({ type: 'sendToPeer', link: linked.link, message: { type: 'decline-share' } } as const);
      return [{ ...now, from: without(now.from, event.person) }, no ? [no] : []];
    }
    // Whoever asked sees it now. Who only changed their mind in the picker is still asked.
    case 'screen.opened':
      return [now.from.length === 0 ? now : { ...now, from: [] }, []];
    case 'link.received': {
      const person = linkedPeople(state).find(({ link }) => link === event.link)?.person;
      return [person ? heard(state, person, event.message) : now, []];
    }
    default:
      return [now === NO_SHARE_ASKS || event.type === 'link.measured' ? now : withoutGone(state), []];
  }
};

function heard(
  { shareAsks: now, share }: State,
  person: PersonId,
  message: { readonly type: string; readonly screen?: unknown },
): ShareAsks {
  switch (message.type) {
    case 'ask-share':
      // Who shares already is asked for nothing; who asks twice has one card.
      return share.phase === 'on' || now.from.includes(person) ? now : { ...now, from: [...now.from, person] };
    case 'decline-share':
      return now.asked.includes(person) ? { ...now, asked: without(now.asked, person) } : now;
    case 'media':
      return message.screen === true && now.asked.includes(person)
        ? { ...now, asked: without(now.asked, person) }
        : now;
    default:
      return now;
  }
}

function withoutGone(state: State): ShareAsks {
  const now = state.shareAsks;
  const linked = new Set(linkedPeople(state).map(({ person }) => person));
  const [from, asked] = [now.from, now.asked].map((people) => people.filter((person) => linked.has(person)));
  if (from?.length === now.from.length && asked?.length === now.asked.length) return now;
  return { from: from ?? [], asked: asked ?? [] };
}

function without(people: readonly PersonId[], person: PersonId): readonly PersonId[] {
  return people.filter((other) => other !== person);
}
