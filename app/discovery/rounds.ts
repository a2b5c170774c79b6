// When is looked again: at once, after 1, 2, 4 and 8 seconds, and then every 10, for ever. Hosts come at any time, and one that is
// there says so sooner or later; asking often at first is for packets that get lost.

const FIRST_DELAYS_MS = [1_000, 2_000, 4_000, 8_000];
const STEADY_MS = 10_000;
/** So that a room full of computers which were switched on together does not ask in step. */
const JITTER = 0.1;

export type Rounds = {
  /** Begins (again) with a round at once. */
  readonly start: () => void;
  readonly stop: () => void;
};

/** @param round called with its number since the last start, from 0. */
export function createRounds(round: (number: number) => void): Rounds {
  let timer: NodeJS.Timeout | undefined;
  const run = (number: number) => {
    round(number);
    const delayMs = FIRST_DELAYS_MS[number] ?? STEADY_MS * (1 + JITTER * (2 * Math.random() - 1));
    timer = setTimeout(run, delayMs, number + 1);
  };
  return {
    start: () => {
      clearTimeout(timer);
      run(0);
    },
    stop: () => clearTimeout(timer),
  };
}

/** Whether a round is the first, or late enough that one which costs a connection may be repeated. */
export function isEarlyOrSteady(number: number): boolean {
  return number === 0 || number >= FIRST_DELAYS_MS.length;
}

/** Whether a round is one of those that go on for ever, in which may be saved what others did already. */
export function isSteady(number: number): boolean {
  return number > FIRST_DELAYS_MS.length;
}
