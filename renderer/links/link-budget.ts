// Keeps what the budget has learned: how good each link's network and this processor have proven, and what is in use. Decides
// with pure functions, and touches no sender.
import type { LinkId } from '../../signaling/protocol/index.ts';
import type { LinkStats, ScreenOut } from '../core/link-stats.ts';
import type { Size, View } from '../core/state.ts';
import { divide, type LinkShare, type Means } from './budget.ts';
import { LOWEST_RUNG } from './camera-ladder.ts';
import { hasFewCores } from './few-cores.ts';
import { judgeNetwork, judgeProcessor, type SentCamera } from './judge-quality.ts';
import { FIRST_STEP, type QualityStep, stepQuality } from './quality-step.ts';

export type BudgetedLink = {
  readonly link: LinkId;
  readonly view: View | undefined;
  readonly isWarm: boolean;
  /** The link is being made, and needs the processor more than any picture does. */
  readonly isConnecting: boolean;
};

export type Measured = {
  readonly link: LinkId;
  readonly stats: LinkStats;
  readonly sourceFramesPerS: number | undefined;
  readonly screenOut: ScreenOut;
};

export type Sources = Pick<Means, 'camera' | 'screen' | 'hasMusic'>;

export type LinkBudget = {
  /** One share for each link. */
  readonly divide: (links: readonly BudgetedLink[], sources: Sources, nowMs: number) => ReadonlyMap<LinkId, LinkShare>;
  /** What the time since their last measurement was like on some of the connected links; comes once a second. */
  readonly learn: (measured: readonly Measured[], nowMs: number) => void;
};

type Known = {
  readonly step: QualityStep;
  readonly rung: number | undefined;
  /** When the rung changed: the browser needs a while to find its way to a new one, so what it says before is no judgement. */
  readonly changedAtMs: number;
};

const SETTLED_AFTER_MS = 3_000;
/** With so many links two cores are busy with the connecting itself. */
const CROWD = 5;

export function isCrowd(linkCount: number, cores: number): boolean {
  return linkCount >= CROWD && hasFewCores(cores);
}

const NOT_SHOWN: Size = { width: 0, height: 0 };

/** @param uploadBitsPerS the most this machine may send in all. */
export function createLinkBudget({ cores, uploadBitsPerS }: { cores: number; uploadBitsPerS: number }): LinkBudget {
  let known = new Map<LinkId, Known>();
  let processor = FIRST_STEP;

  return {
    divide: (links, sources, nowMs) => {
      // Whoever comes into a crowd finds sound first; pictures stop until all are connected, then more is earned again.
      const isCrowded = isCrowd(links.length, cores);
      if (isCrowded && links.some(({ link }) => !known.has(link))) processor = { ...FIRST_STEP, rung: LOWEST_RUNG };
      const isPaused = isCrowded && links.some(({ isConnecting }) => isConnecting);
      const before = links.map(
        ({ link }) => known.get(link) ?? { step: FIRST_STEP, rung: undefined, changedAtMs: nowMs },
      );
      const shares = divide(
        links.map(({ view, isWarm }, index) => ({
          // Cameras wait; a screen that is being shown goes on.
          view: isPaused ? { ...view, ...NOT_SHOWN } : view,
          isWarm,
          networkRung: (before[index]?.step ?? FIRST_STEP).rung,
          rung: before[index]?.rung,
        })),
        { cores, processorRung: processor.rung, uploadBitsPerS, ...sources },
      );
      known = new Map();
      const byLink = new Map<LinkId, LinkShare>();
      for (const [index, { link }] of links.entries()) {
        const [was, share] = [before[index], shares[index]];
        if (!was || !share) continue;
        byLink.set(link, share);
        const isSettled = was.rung === share.rung && !share.isHeldBack;
        known.set(link, { step: was.step, rung: share.rung, changedAtMs: isSettled ? was.changedAtMs : nowMs });
      }
      return byLink;
    },
    learn: (measured, nowMs) => {
      const sent: SentCamera[] = [];
      for (const { link, stats, sourceFramesPerS, screenOut } of measured) {
        const was = known.get(link);
        if (was?.rung === undefined || stats.videoOut.framesPerS === 0) continue;
        if (nowMs - was.changedAtMs < SETTLED_AFTER_MS) continue;
        sent.push({ videoOut: stats.videoOut, used: was.rung, sourceFramesPerS, screenOut });
        const step = stepQuality(was.step, judgeNetwork(stats, was.rung, screenOut), was.rung, nowMs);
        known.set(link, { ...was, step });
      }
      if (sent.length === 0) return;
      const best = Math.min(...sent.map(({ used }) => used));
      const count = [...known.values()].filter(({ rung }) => rung !== undefined).length;
      const judged = judgeProcessor(sent, count, cores);
      // In a crowd what is received takes more than what is sent, which measuring one's own pictures can't tell.
      const reach = isCrowd(known.size, cores) ? LOWEST_RUNG : judged.reach;
      processor = stepQuality(processor, { ...judged, reach }, best, nowMs);
    },
  };
}
