// The reactions to choose from, in one row: arrows walk it, and it stays open for the next one.
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { REACTIONS } from '../../../signaling/protocol/index.ts';
import { useApp } from '../app-context.tsx';
import { FACES } from './reaction-face.ts';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

export function ReactionPalette() {
  const { t } = useTranslation();
  const app = useApp();
  const row = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={row}
      role="toolbar"
      aria-label={t('together.reaction.open')}
      className="flex flex-wrap justify-center gap-0.5"
      onKeyDown={(event) => {
        const step = STEPS[event.key];
        if (step === undefined) return;
        event.preventDefault();
        const buttons = [...(row.current?.querySelectorAll('button') ?? [])];
        const index = buttons.indexOf(document.activeElement as HTMLButtonElement);
        buttons[(index + step + buttons.length) % buttons.length]?.focus();
      }}
    >
      {REACTIONS.map((reaction) => (
        <button
          key={reaction}
          type="button"
          data-testid={`react-${reaction}`}
          aria-label={t(`together.reaction.kinds.${reaction}`)}
          data-hint={t(`together.reaction.kinds.${reaction}`)}
          onClick={() => app.emit({ type: 'user.pressedReaction', reaction })}
          className="grid size-11 place-items-center rounded-xl text-2xl leading-none transition-colors hover:bg-sunken"
        >
          <span aria-hidden>{FACES[reaction]}</span>
        </button>
      ))}
    </div>
  );
}
