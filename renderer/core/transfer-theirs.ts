// What the others say about files, through the host or over the link.
import { nameKey, type PeerMessage, type PersonId, type ServerMessage } from '../../signaling/protocol/index.ts';
import type { Effect } from './effects.ts';
import type { State } from './state.ts';
import { arrivedAfterAll, theyTook, toldEnd } from './transfer-answers.ts';
import { continued, withoutSource } from './transfer-found.ts';
import { newTransfer, withPause } from './transfer-mine.ts';
import { theirWayBroke, theyBeganOnLink } from './transfer-same-link.ts';
import { isPaused, type Transfer, type Transfers, transferLink } from './transfer-state.ts';
import {
  accepting,
  begun,
  changed,
  ended,
  fromParty,
  offered,
  saidPaused,
  type TransferStep,
  withTransfer,
} from './transfer-step.ts';

type Step = readonly [Transfers, readonly Effect[]];
type Said<T extends ServerMessage['type']> = Extract<ServerMessage, { type: T }>;

/** More offers than these would fill the screen: the next ones are refused by themselves. */
const OPEN_OFFERS_MAX = 20;

export function theySaid(state: State, message: ServerMessage): Step {
  const { transfers: now } = state;
  switch (message.type) {
    case 'file-offer':
      return theyOffered(state, message);
    case 'file-accept':
      return theyTook(now, message);
    case 'file-pause':
    case 'file-end':
      return arrivedAfterAll(now, message) ?? fromParty(now, message, (one) => linkSaid(one, message, now.ways));
    case 'error':
      return refusedByHost(now, message);
    case 'login':
      return message.success ? offeredAnew(now, message.people, true) : [now, []];
    case 'resumed':
      return offeredAnew(now, message.people, true);
    case 'presence':
      return message.came ? offeredAnew(now, message.came, false) : [now, []];
    default:
      return [now, []];
  }
}

/** Said over the link, or through the host as well. */
export function linkSaid(transfer: Transfer, message: PeerMessage, ways: Transfers['ways']): TransferStep {
  switch (message.type) {
    case 'file-way':
      if (transfer.isMine || transfer.phase !== 'linking' || isPaused(transfer)) return [transfer, []];
      return [{ ...transfer, phase: 'running', ticket: message.ticket, way: message.ticket.way }, []];
    case 'file-begin':
      return theyBeganOnLink(transfer, message, ways);
    case 'file-broke':
      return theirWayBroke(transfer, message, ways);
    case 'file-sum':
      return transfer.isMine ? [transfer, []] : checked({ ...transfer, theirSum: message.sha256 });
    case 'file-pause':
      return withPause(transfer, { ...transfer.pausedBy, them: message.isPaused }, ways);
    case 'file-end':
      // Only who receives can say that everything is there.
      if (message.end === 'done' && !transfer.isMine) return [transfer, []];
      return ended(
        message.end === 'done' ? { ...transfer, doneBytes: transfer.sizeBytes } : transfer,
        message.end,
        false,
      );
    default:
      return [transfer, []];
  }
}

/** Nothing is kept that comes to something else than the sender has. */
export function checked(transfer: Transfer): TransferStep {
  const { mySum, theirSum } = transfer;
  if (mySum === undefined || theirSum === undefined) return [transfer, []];
  return mySum === theirSum ? [{ ...transfer, phase: 'storing' }, []] : ended(transfer, 'damaged', true);
}

function theyOffered(state: State, message: Said<'file-offer'>): Step {
  const { transfers: now, people } = state;
  const { from, transfer: id, name, count, sizeBytes, listBytes, attempt } = message;
  const person = people.byId[from];
  if (!person) return [now, []];
  const party = { id: person.id, name: person.name };
  const known = now.list.find((other) => other.id === id);
  if (known) return isTheirs(state, known, from) ? offeredAgain(now, { ...known, party }, message) : [now, []];
  const heir = continued(now, { id, isMine: false, party, name, count, sizeBytes, listBytes, attempt });
  if (heir) return heir;
  const fresh = newTransfer({ id, isMine: false, party, name, count, sizeBytes, listBytes, attempt });
  const isUnfit = sizeBytes < listBytes || now.list.filter(isOpenOffer).length >= OPEN_OFFERS_MAX;
  if (isUnfit) return [now, ended(fresh, 'refused', true)[1]];
  return [{ ...now, list: [...now.list, fresh] }, []];
}

// The same person under a new id goes on; nobody else does, though they know the transfer's id.
function isTheirs({ people }: State, { isMine, party }: Transfer, from: PersonId): boolean {
  if (isMine) return false;
  const [was, is] = [people.byId[party.id], people.byId[from]];
  return party.id === from || (!was && is !== undefined && nameKey(is.name) === nameKey(party.name));
}

function offeredAgain(now: Transfers, transfer: Transfer, message: Said<'file-offer'>): Step {
  const { phase } = transfer;
  if (phase === 'ended') return [now, toldEnd(transfer)];
  const isSame = message.sizeBytes === transfer.sizeBytes && message.listBytes === transfer.listBytes;
  if (!isSame) return [now, []];
  const attempt = Math.max(transfer.attempt, message.attempt);
  // Whether they rest it is said behind the offer.
  const next = { ...transfer, attempt, isSourceGone: false, pausedBy: { ...transfer.pausedBy, them: false } };
  if (phase === 'offered') return [withTransfer(now, next), []];
  // Everything is here: they need not ask again.
  if (phase === 'storing') return [withTransfer(now, next), accepting({ ...next, fromByte: next.sizeBytes }, now.ways)];
  if (isPaused(next)) return [withTransfer(now, next), [...accepting(next, now.ways), ...saidPaused(next)]];
  if (message.isGoingOn && message.attempt === transfer.attempt) {
    return [withTransfer(now, next), accepting(next, now.ways)];
  }
  const [again, effects] = begun(next, now.ways);
  return [withTransfer(now, again), effects];
}

// An offer that did not get through: who was there before may come back. Or a beginning of what is offered by nobody here.
function refusedByHost(now: Transfers, message: Said<'error'>): Step {
  const transfer = now.list.find(({ id }) => message.id?.startsWith(`${id}-`));
  if (!transfer) return [now, []];
  if (message.re === 'file-accept' && message.code === 'not-allowed') return changed(now, transfer.id, withoutSource);
  if (message.re !== 'file-offer' || transfer.attempt > 0) return [now, []];
  return changed(now, transfer.id, (open) => ended(open, message.code === 'too-many' ? 'too-many' : 'offline', false));
}

/** Who is back, or what the host has forgotten: what I send is offered again, by the same ids. */
function offeredAnew(
  now: Transfers,
  people: readonly { readonly id: PersonId; readonly name: string }[],
  isAll: boolean,
): Step {
  let next = now;
  const effects: Effect[] = [];
  for (const transfer of now.list) {
    if (!transfer.isMine || transfer.phase === 'ended') continue;
    const person =
      people.find(({ id }) => id === transfer.party.id) ??
      people.find(({ name }) => nameKey(name) === nameKey(transfer.party.name));
    if (!person || (!isAll && person.id === transfer.party.id)) continue;
    const [again, orders] = offered({ ...transfer, party: { id: person.id, name: person.name }, tries: 0 });
    next = withTransfer(next, again);
    effects.push(...orders);
  }
  return [next, effects];
}

function isOpenOffer({ isMine, phase }: Transfer): boolean {
  return !isMine && phase === 'offered';
}

/** The transfer that a link was made for. */
export function transferOn(now: Transfers, link: string): Transfer | undefined {
  return now.list.find((transfer) => transfer.attempt > 0 && transferLink(transfer) === link);
}
