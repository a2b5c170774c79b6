// Two people send each other files while links and connections break, the host restarts or forgets, either page is loaded again, and they
// pause, refuse and cancel as they like. Seeded: a failure names its seed.
import { expect, test } from 'vitest';
import type { Transfer } from '../../renderer/core/transfer-state.ts';
import type { LinkId, TransferId } from '../../signaling/protocol/index.ts';
import { seededRandom } from '../contract/seeded-random.ts';
import { BLOCK_BYTES, MovedBytes } from './moved-bytes.ts';
import { Town } from './town.ts';

const SEEDS = 40;
const STEPS = 150;
const OFFERS_MAX = 4;
const NAMES = ['ann', 'bob'] as const;

type Run = { readonly town: Town; readonly bytes: MovedBytes; readonly random: () => number; offers: number };

test(`F48 ${SEEDS} random runs of lost links, restarts, reloads, pauses and cancels: both sides come to the same end or are plainly unfinished, and no byte is sent again after it was acknowledged`, () => {
  let done = 0;
  for (let seed = 1; seed <= SEEDS; seed++) done += run(seed);
  // Runs in which nothing ever arrives would prove nothing.
  expect(done).toBeGreaterThan(SEEDS / 2);
}, 60_000);

function run(seed: number): number {
  const random = seededRandom(seed);
  const town = new Town(NAMES);
  const bytes = new MovedBytes(town);
  const now: Run = { town, bytes, random, offers: 0 };
  for (let step = 0; step < STEPS; step++) {
    act(now, pick(NAMES, random));
    bytes.reconcile();
  }
  comeTogether(now);
  const where = `seed ${seed}`;
  expect(bytes.sentTwice, where).toBe(0);
  return [...idsOf(town)].filter((id) => check(now, id, where)).length;
}

function act(run: Run, name: string): void {
  const { town, bytes, random } = run;
  const dice = random();
  if (dice < 0.14) town.deliver(name);
  else if (dice < 0.28) town.hear(name);
  else if (dice < 0.36) town.say();
  else if (dice < 0.46) town.link();
  else if (dice < 0.58) bytes.send();
  else if (dice < 0.74) bytes.arrive();
  else if (dice < 0.77) offer(run, name);
  else if (dice < 0.82) answer(run, name);
  else if (dice < 0.84) press(run, name);
  else if (dice < 0.86) failLink(run, name);
  else if (dice < 0.88) town.lose(name);
  else if (dice < 0.92) town.connect(name);
  else if (dice < 0.93) town.host.notice(random() < 0.5);
  else if (dice < 0.94) town.host.expire();
  else if (dice < 0.945) town.restart(random() < 0.6);
  else if (dice < 0.955) bytes.reload(name);
  else if (dice < 0.98) bytes.look(name);
  else town.runOut(name, 'login');
}

function offer(run: Run, name: string): void {
  const other = name === 'ann' ? 'bob' : 'ann';
  const { state } = run.town.side(name);
  const isHere = Object.values(state.people.byId).some((person) => person.name === other);
  if (!isHere || !run.town.side(other).state.people.me || run.offers >= OFFERS_MAX) return;
  run.offers += 1;
  const sizeBytes = Math.ceil((1 + 11 * run.random()) * BLOCK_BYTES);
  run.bytes.offer(name, other, `t-${run.offers}` as TransferId, sizeBytes);
}

function answer({ town, bytes, random }: Run, name: string): void {
  const { list, hasLooked } = town.side(name).state.transfers;
  const open = list.find(({ isMine, phase }) => !isMine && phase === 'offered');
  // Before that it is not drawn: it may be one that goes on.
  if (!open || !hasLooked) return;
  if (random() < 0.1) town.happen(name, { type: 'user.refusedTransfer', transfer: open.id });
  else bytes.accept(name, open.id);
}

function press({ town, random }: Run, name: string): void {
  const open = town.side(name).state.transfers.list.filter(({ phase }) => phase !== 'ended');
  if (open.length === 0) return;
  const { id } = pick(open, random);
  town.happen(name, { type: random() < 0.15 ? 'user.cancelledTransfer' : 'user.toggledTransfer', transfer: id });
}

function failLink({ town, random }: Run, name: string): void {
  const links = [...town.side(name).upLinks.keys()].filter((link) => link.startsWith('file-'));
  if (links.length === 0) return;
  const link = pick(links, random) as LinkId;
  if (random() < 0.5) town.breakLink(name, link);
  else town.happen(name, { type: 'link.changed', link, state: 'failed' });
}

// Everybody is back, nobody rests anything, and whatever waits for a moment has had it.
function comeTogether({ town, bytes }: Run): void {
  for (const name of NAMES) bytes.look(name);
  for (let round = 0; round < 12 && (round < 4 || hasMore(town)); round++) {
    town.settle();
    town.host.notice();
    town.host.expire();
    for (const name of NAMES) {
      town.runOut(name, 'login');
      bytes.look(name);
      const { connection, transfers } = town.side(name).state;
      if (connection.phase === 'failed') {
        town.lose(name);
        town.happen(name, { type: 'user.pressedRetry' });
      }
      for (const { id, isMine, phase, pausedBy } of transfers.list) {
        if (phase !== 'ended' && pausedBy.me) town.happen(name, { type: 'user.toggledTransfer', transfer: id });
        if (!isMine && phase === 'offered') bytes.accept(name, id);
      }
    }
    for (let turn = 0; turn < 3; turn++) {
      town.settle();
      bytes.reconcile();
      while (bytes.send() || bytes.arrive());
    }
    for (const name of NAMES) town.runOut(name, 'transfer');
  }
  town.settle();
  for (const name of NAMES) expect(town.side(name).state.connection.phase).toBe('online');
}

function hasMore(town: Town): boolean {
  return NAMES.some((name) =>
    town.side(name).state.transfers.list.some(({ phase, isSourceGone }) => phase !== 'ended' && !isSourceGone),
  );
}

/** @returns whether it arrived. */
function check({ town, bytes }: Run, id: TransferId, where: string): boolean {
  const about = `${where}, ${id}`;
  const all = NAMES.map((name) => [name, of(town, name, id)] as const);
  const [sender, mine] = all.find(([, transfer]) => transfer?.isMine) ?? [];
  const [receiver, theirs] = all.find(([, transfer]) => transfer && !transfer.isMine) ?? [];
  if (receiver && theirs?.phase === 'ended') expect(bytes.hasRow(receiver, theirs.keptAs), about).toBe(false);
  if (mine && theirs?.isSourceGone) {
    // It was over while they were away, and it is said that nothing more comes.
    expect(mine.phase, about).toBe('ended');
  } else if (mine && theirs && isCrossed(mine, theirs)) {
    // Both ended it in the same moment.
  } else if (mine && theirs) {
    // Both know it: the same end.
    expect(endOf(mine), `${about}: ${sender} and ${receiver}`).toBe(endOf(theirs));
  } else if (theirs) {
    // The sender's page was loaded again: it is over here, or it is said that they have it no more.
    expect(theirs.phase === 'ended' || theirs.isSourceGone, `${about}: ${receiver}`).toBe(true);
  } else if (mine) {
    // Refused before it was shown, or the page that answered is gone.
    expect(mine.phase, `${about}: ${sender}`).toBe('ended');
  }
  // What nobody rests or gives up arrives.
  if (mine && mine.phase !== 'ended') expect.fail(`${about}: ${sender} still waits, ${mine.phase}`);
  return mine?.outcome === 'done' || theirs?.outcome === 'done';
}

// An offer that the host did not pass on is no way for the other side.
function endOf({ phase, outcome }: Transfer): string {
  return outcome === 'offline' || outcome === 'too-many' ? 'no-way' : (outcome ?? phase);
}

function isCrossed(mine: Transfer, theirs: Transfer): boolean {
  return [mine, theirs].every(
    ({ phase, outcome, isTheirWord }) => phase === 'ended' && outcome !== 'done' && !isTheirWord,
  );
}

function of(town: Town, name: string, id: TransferId): Transfer | undefined {
  return town.side(name).state.transfers.list.find((one) => one.id === id);
}

function idsOf(town: Town): ReadonlySet<TransferId> {
  return new Set(NAMES.flatMap((name) => town.side(name).state.transfers.list.map(({ id }) => id)));
}

function pick<T>(from: readonly T[], random: () => number): T {
  return from[Math.floor(random() * from.length)] as T;
}
