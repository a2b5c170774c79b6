// Somebody rings. Over whatever is there, without stopping a person who is typing; nothing but a button declines.
import { Phone, PhoneOff, Video } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallMedia } from '../../../signaling/protocol/index.ts';
import { useApp, useView } from '../app-context.tsx';
import { Avatar } from '../kit/Avatar.tsx';
import { Button } from '../kit/Button.tsx';
import { isTyping } from '../kit/is-typing.ts';
import { NAME, Sentence } from '../kit/Sentence.tsx';
import { isMadeUp } from '../rooms/room-form.ts';
import { ACCEPT_KEYS } from './hotkeys.ts';
import type { IncomingCall } from './phases.ts';

export function IncomingCard({ call }: { readonly call: IncomingCall }) {
  const { t } = useTranslation();
  const app = useApp();
  const title = useId();
  const card = useRef<HTMLDivElement>(null);
  const isVideo = call.media === 'video';
  const isToCall = useView((state) => call.room !== undefined && isMadeUp(call.room, state.rooms));
  useEffect(() => {
    if (!isTyping()) card.current?.querySelector<HTMLButtonElement>('[data-first]')?.focus();
  }, []);
  const accept = (media: CallMedia) => app.emit({ type: 'user.pressedAccept', media });
  return (
    <div className="stage pointer-events-none fixed inset-0 z-50 flex animate-appear items-end justify-center bg-shade sm:items-center">
      <div
        ref={card}
        role="alertdialog"
        aria-labelledby={title}
        aria-describedby={`${title}-kind`}
        data-testid="incoming"
        data-media={call.media}
        className="pointer-events-auto flex w-full animate-rise flex-col items-center rounded-t-3xl bg-surface px-6 pt-10 pb-[max(1.5rem,env(safe-area-inset-bottom))] text-center text-ink shadow-float sm:w-100 sm:rounded-3xl sm:p-10 sm:pb-8"
      >
        <div className="relative">
          <span className="absolute inset-0 animate-ripple rounded-full border-2 border-accent motion-reduce:hidden" />
          <Avatar name={call.party.name} className="relative size-24 text-4xl" />
        </div>
        <h2 id={title} className="mt-6 max-w-full text-2xl leading-tight font-semibold tracking-tight">
          <bdi>{call.party.name}</bdi>
        </h2>
        <p id={`${title}-kind`} className="mt-1.5 flex items-center gap-2 text-muted">
          {call.room !== undefined ? (
            <span className="text-pretty">
              {isToCall ? (
                t('incoming.toCall')
              ) : (
                <Sentence text={t('incoming.toRoom', { room: NAME })} name={call.room} />
              )}
            </span>
          ) : (
            <>
              {isVideo ? <Video className="size-4.5" aria-hidden /> : <Phone className="size-4.5" aria-hidden />}
              {isVideo ? t('incoming.video') : t('incoming.audio')}
            </>
          )}
        </p>
        <div className="mt-8 grid w-full gap-2.5">
          <Button
            look={isVideo ? 'primary' : 'quiet'}
            size="large"
            icon={Video}
            data-testid="accept-video"
            data-first={isVideo || undefined}
            className={isVideo ? '' : 'order-2'}
            onClick={() => accept('video')}
          >
            {t('incoming.acceptVideo')}
          </Button>
          <Button
            look={isVideo ? 'quiet' : 'primary'}
            size="large"
            icon={Phone}
            data-testid="accept-audio"
            data-first={!isVideo || undefined}
            onClick={() => accept('audio')}
          >
            {t('incoming.acceptAudio')}
          </Button>
          <Button
            look="danger"
            size="large"
            icon={PhoneOff}
            data-testid="decline"
            className="order-3"
            onClick={() => app.emit({ type: 'user.pressedDecline' })}
          >
            {t('incoming.decline')}
          </Button>
        </div>
        <p className="mt-5 text-xs text-muted pointer-coarse:hidden">{t('incoming.hint', { keys: ACCEPT_KEYS })}</p>
      </div>
    </div>
  );
}
