// How a call ended, in plain words, and what one may want next.
import { MessageSquare, Phone, Video, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { personHere } from '../../core/views.ts';
import { useApp, useView } from '../app-context.tsx';
import { Avatar } from '../kit/Avatar.tsx';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { NAME, Sentence } from '../kit/Sentence.tsx';
import { clockOf } from '../kit/times.ts';
import type { EndedCall } from './phases.ts';
import { useHeldEnd } from './use-held-end.ts';

export function EndedCard({ call }: { readonly call: EndedCall }) {
  const { t } = useTranslation();
  const app = useApp();
  const card = useRef<HTMLElement>(null);
  const held = useHeldEnd();
  const { name } = call.party;
  const person = useView((state) => personHere(state.people, call.party));
  const isOnline = useView((state) => state.connection.phase === 'online');
  const canReach = person !== undefined && isOnline;
  const dismiss = () => app.emit({ type: 'user.dismissedCallEnd' });
  // The button that was pressed last is gone with the stage: whoever uses the keyboard goes on from here.
  useEffect(() => {
    if (document.activeElement === document.body) card.current?.focus();
  }, []);
  const message = () => {
    if (!person) return;
    dismiss();
    app.emit({ type: 'user.openedChat', person: person.id });
  };
  return (
    <div className="pointer-events-none fixed inset-x-3 bottom-3 z-30 flex justify-center sm:bottom-8">
      <section
        ref={card}
        tabIndex={-1}
        role="status"
        data-testid="call-ended"
        data-end={call.end}
        onKeyDown={(event) => event.key === 'Escape' && dismiss()}
        {...held}
        className="pointer-events-auto relative w-full animate-rise rounded-3xl border border-line bg-surface p-5 shadow-float outline-none sm:w-112"
      >
        <div className="flex items-center gap-4 pr-10">
          <Avatar name={name} className="size-12 text-base" />
          <div className="min-w-0">
            <h2 className="text-lg font-semibold tracking-tight">{t(`callEnd.${call.end}.title`)}</h2>
            <p className="text-[0.9375rem] text-pretty text-muted">
              <Sentence text={t(`callEnd.${call.end}.why`, { name: NAME })} name={name} />
            </p>
            {call.talkedMs > 0 && (
              <p className="text-[0.9375rem] text-muted">
                {t('callEnded.talked', { duration: clockOf(call.talkedMs) })}
              </p>
            )}
          </div>
        </div>
        {canReach ? (
          <div className="mt-5 flex flex-wrap gap-2">
            <Button
              look="primary"
              icon={call.media === 'video' ? Video : Phone}
              className="flex-1"
              data-testid="call-again"
              onClick={() => app.emit({ type: 'user.pressedCall', person: person.id, media: call.media })}
            >
              {t('callEnded.again')}
            </Button>
            <Button icon={MessageSquare} className="flex-1" data-testid="end-message" onClick={message}>
              {t('callEnded.message')}
            </Button>
          </div>
        ) : (
          isOnline && (
            <p className="mt-4 rounded-xl bg-sunken px-3.5 py-2.5 text-sm text-pretty text-muted">
              <Sentence text={t('callEnded.waits', { name: NAME })} name={name} />
            </p>
          )
        )}
        <div className="absolute top-3 right-3">
          <IconButton icon={X} label={t('common.close')} data-testid="close-end" onClick={dismiss} />
        </div>
      </section>
    </div>
  );
}
