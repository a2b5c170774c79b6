// The stage of a call, from the first ring to the last word: always dark, edge to edge, the picture first.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../app-context.tsx';
import { ChatPanel } from '../chat/ChatPanel.tsx';
import { classes } from '../kit/classes.ts';
import { isTyping } from '../kit/is-typing.ts';
import { ActiveStage } from './ActiveStage.tsx';
import { BigAvatar } from './BigAvatar.tsx';
import { CallControls } from './CallControls.tsx';
import { CallHead } from './CallHead.tsx';
import { DeviceStrip } from './DeviceStrip.tsx';
import { Fading } from './Fading.tsx';
import { HostNote } from './HostNote.tsx';
import { LinkNote } from './LinkNote.tsx';
import type { StagedCall } from './phases.ts';
import { SelfView } from './SelfView.tsx';
import { useIdle } from './use-idle.ts';

/** How long after the last movement the controls go, in milliseconds. */
const HIDE_AFTER_MS = 3_000;

export function CallStage({ call }: { readonly call: StagedCall }) {
  const { t } = useTranslation();
  const stage = useRef<HTMLElement>(null);
  const hasChat = useView((state) => state.chat.open !== undefined);
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const [hasPicture, setHasPicture] = useState(false);
  const isIdle = useIdle(HIDE_AFTER_MS);
  const isActive = call.phase === 'active';
  // With letters on the stage there is nothing to clear the view for.
  const isHidden = isIdle && isActive && hasPicture && !isMenuOpen;

  useEffect(() => {
    document.documentElement.classList.add('stage');
    if (!isTyping()) stage.current?.focus();
    return () => document.documentElement.classList.remove('stage');
  }, []);
  return (
    <main
      ref={stage}
      tabIndex={-1}
      data-testid="call"
      data-phase={call.phase}
      aria-label={t('call.with', { name: call.party.name })}
      className="stage fixed inset-0 z-10 flex bg-canvas text-ink outline-none"
    >
      <div
        className={classes(
          '@container relative min-w-0 flex-1 overflow-hidden',
          isHidden && 'cursor-none',
          hasChat && 'max-lg:invisible',
        )}
      >
        {isActive ? (
          <ActiveStage call={call} onPicture={setHasPicture} />
        ) : (
          <BigAvatar name={call.party.name} isRinging={call.isRinging}>
            <span role="status">{call.isRinging ? t('call.ringing') : t('call.calling')}</span>
          </BigAvatar>
        )}
        <div className="pointer-events-none absolute inset-x-4 top-4 flex flex-col items-center gap-3 sm:inset-x-6 sm:top-5">
          {isActive && hasPicture && (
            <Fading isHidden={isHidden} className="max-w-full">
              <CallHead call={call} />
            </Fading>
          )}
          {isActive && <LinkNote call={call} />}
          <HostNote />
          <DeviceStrip kind="camera" call={call} />
          <DeviceStrip kind="microphone" call={call} />
        </div>
        <SelfView own={call.own} />
        <Fading
          isHidden={isHidden}
          className="absolute inset-x-0 bottom-[max(1.25rem,env(safe-area-inset-bottom))] flex justify-center px-3 sm:bottom-6"
        >
          <CallControls call={call} onMenu={setIsMenuOpen} />
        </Fading>
      </div>
      {hasChat && <ChatPanel />}
    </main>
  );
}
