// The one source that the page may capture next, as a person chose it: for one time, for half a minute, and only of those that were
// listed. Pure but for the clock it is given.

export type ChosenScreen = { readonly id: string; readonly name: string; readonly hasSound: boolean };

export type ScreenChoice = {
  /** These were shown to the person; what was shown before can't be chosen any more. */
  readonly listed: (sources: readonly { readonly id: string; readonly name: string }[]) => void;
  /** Replaces the choice before. What wasn't listed is not taken. */
  readonly choose: (choice: { readonly id: string; readonly hasSound: boolean }) => void;
  /** @returns the choice, once; `undefined` when there is none or it is too old. */
  readonly take: () => ChosenScreen | undefined;
};

/** The page captures right after the click; whatever comes much later is nothing the person thinks of. */
const VALID_MS = 30_000;

export function createScreenChoice(nowMs: () => number = Date.now): ScreenChoice {
  let names: ReadonlyMap<string, string> = new Map();
  let chosen: (ChosenScreen & { readonly atMs: number }) | undefined;

  return {
    listed: (sources) => {
      names = new Map(sources.map(({ id, name }) => [id, name]));
    },
    choose: ({ id, hasSound }) => {
      const name = names.get(id);
      chosen = name === undefined ? undefined : { id, name, hasSound, atMs: nowMs() };
    },
    take: () => {
      const taken = chosen;
      chosen = undefined;
      if (!taken || nowMs() - taken.atMs > VALID_MS) return undefined;
      const { id, name, hasSound } = taken;
      return { id, name, hasSound };
    },
  };
}
