// Three notes on the loudspeaker of calls, and what to do when nobody hears them.
import { Check, Volume2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type NotesOutcome, useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Spinner } from '../kit/Spinner.tsx';

type Step = 'none' | 'playing' | NotesOutcome | 'works' | 'unheard';

export function SpeakerCheck() {
  const { t } = useTranslation();
  const { playNotes } = useApp();
  const speakerId = useView((state) => state.preferences.speakerId);
  const [step, setStep] = useState<Step>('none');
  const button = useRef<HTMLButtonElement>(null);
  const play = async () => {
    if (step === 'playing') return;
    setStep('playing');
    setStep(await playNotes(speakerId).catch(() => 'held-back' as const));
  };
  const answer = (next: Step) => {
    // The buttons of the answer go away.
    button.current?.focus();
    setStep(next);
  };
  return (
    <div className="flex flex-col items-start gap-3">
      <Button ref={button} data-testid="play-notes" aria-disabled={step === 'playing'} onClick={() => void play()}>
        {step === 'playing' ? <Spinner /> : <Volume2 className="size-[1.15em]" aria-hidden />}
        {t(step === 'playing' ? 'deviceCheck.playingNotes' : 'deviceCheck.play')}
      </Button>
      <div role="status" data-testid="notes" data-step={step} className="text-sm text-pretty empty:hidden">
        {step === 'played' && (
          <div className="flex flex-wrap items-center gap-2">
            <p className="mr-1">{t('deviceCheck.heard')}</p>
            <Button size="small" data-testid="heard" onClick={() => answer('works')}>
              {t('deviceCheck.yes')}
            </Button>
            <Button size="small" data-testid="not-heard" onClick={() => answer('unheard')}>
              {t('deviceCheck.no')}
            </Button>
          </div>
        )}
        {step === 'works' && (
          <p className="flex items-center gap-2">
            <Check className="size-4 shrink-0 text-accent-ink" aria-hidden />
            {t('deviceCheck.works')}
          </p>
        )}
        {step === 'unheard' && (
          <ul className="list-disc space-y-1 pl-5 text-muted">
            <li>{t('deviceCheck.help.volume')}</li>
            <li>{t('deviceCheck.help.other')}</li>
            <li>{t('deviceCheck.help.wireless')}</li>
          </ul>
        )}
        {step === 'no-such-speaker' && <p className="text-danger-ink">{t('deviceCheck.noSuchSpeaker')}</p>}
        {step === 'held-back' && <p className="text-danger-ink">{t('deviceCheck.heldBack')}</p>}
      </div>
    </div>
  );
}
