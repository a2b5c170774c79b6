// The timer that runs for everybody, over the stage: what is left or how long it has run, pause and stop.
import { Pause, Play, Square, Timer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { spentMs } from '../../core/clock.ts';
import type { Clock } from '../../core/together-state.ts';
import { useApp, useView } from '../app-context.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { clockOf, machineDurationOf } from '../kit/times.ts';
import { useNow } from '../kit/use-now.ts';
import { shownMs } from './shown-time.ts';

export function ClockStrip() {
  const clock = useView((state) => state.clock);
  return clock && clock.phase !== 'stopped' ? <Strip clock={clock} /> : null;
}

/** Drawn often enough that no second is skipped. */
const DRAWN_EVERY_MS = 500;

function Strip({ clock }: { readonly clock: Clock }) {
  const { t } = useTranslation();
  const app = useApp();
  const nowMs = useNow(DRAWN_EVERY_MS);
  const { phase, lengthMs } = clock;
  const leftMs = shownMs(lengthMs, spentMs(clock, nowMs));
  const isPaused = phase === 'paused';
  return (
    <div
      data-testid="clock"
      data-phase={phase}
      className="pointer-events-auto flex max-w-full animate-rise items-center gap-1 rounded-full bg-surface/95 py-1 pr-1 pl-4 text-sm shadow-float"
    >
      <Timer className="size-4.5 shrink-0 text-accent-ink" aria-hidden />
      {phase === 'over' ? (
        <p className="px-2 font-semibold">{t('together.timer.over')}</p>
      ) : (
        <time
          role="timer"
          aria-label={t(lengthMs === undefined ? 'together.timer.run' : 'together.timer.left')}
          data-testid="clock-time"
          dateTime={machineDurationOf(leftMs)}
          className="px-2 text-base font-semibold tabular-nums"
        >
          {clockOf(leftMs)}
        </time>
      )}
      {phase !== 'over' && (
        <IconButton
          icon={isPaused ? Play : Pause}
          label={t(isPaused ? 'together.timer.goOn' : 'together.timer.pause')}
          data-testid="clock-pause"
          className="rounded-full"
          onClick={() => app.emit({ type: 'user.toggledTimer' })}
        />
      )}
      <IconButton
        icon={Square}
        label={t('together.timer.stop')}
        data-testid="clock-stop"
        className="rounded-full"
        onClick={() => app.emit({ type: 'user.stoppedTimer' })}
      />
    </div>
  );
}
