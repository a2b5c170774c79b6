// Somebody's hand is up: their place in the queue, and for how long already. Stands beside their name.
import { Hand } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { clockOf, machineDurationOf } from '../kit/times.ts';
import { useNow } from '../kit/use-now.ts';
import { useHandOf } from './use-hands.ts';

/** @param props.of whose it is, by their key on the stage. */
export function HandMark({ of }: { readonly of: string }) {
  const hand = useHandOf(of);
  return hand ? <Mark place={hand.place} sinceMs={hand.sinceMs} /> : null;
}

function Mark({ place, sinceMs }: { readonly place: number; readonly sinceMs: number }) {
  const { t } = useTranslation();
  return (
    <span
      data-testid="hand-mark"
      data-place={place}
      className="flex shrink-0 animate-appear items-center gap-1 rounded-full bg-accent px-1.5 text-xs font-semibold text-on-accent tabular-nums"
    >
      <Hand className="size-3.5" aria-hidden />
      <span className="sr-only">{t('together.hand.mark', { place })}</span>
      <span aria-hidden>{place}</span>
      <span className="font-normal @max-[11rem]:hidden">
        <HandTime sinceMs={sinceMs} />
      </span>
    </span>
  );
}

/** How long a hand has been up. */
export function HandTime({ sinceMs }: { readonly sinceMs: number }) {
  const forMs = useNow(1_000) - sinceMs;
  return <time dateTime={machineDurationOf(forMs)}>{clockOf(forMs)}</time>;
}
