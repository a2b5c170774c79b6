// The stage of a call or a room, from the first ring to the last word: always dark, edge to edge, the pictures first. It is
// one component for both, so that nothing on it is made anew when a call becomes a room.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../signaling/protocol/index.ts';
import { useApp, useView } from '../app-context.tsx';
import { Fading } from '../call/Fading.tsx';
import { RingingStage } from '../call/RingingStage.tsx';
import { useIdle } from '../call/use-idle.ts';
import { CameraNews } from '../devices/CameraNews.tsx';
import { classes } from '../kit/classes.ts';
import { isTyping } from '../kit/is-typing.ts';
import { Pip } from '../pip/Pip.tsx';
import { PhotosKeeper } from '../recording/Photos.tsx';
import { RecordingDialog } from '../recording/RecordingDialog.tsx';
import { AddPersonDialog } from '../rooms/AddPersonDialog.tsx';
import { AloneInRoom } from '../rooms/AloneInRoom.tsx';
import { ScreenPicker } from '../share/ScreenPicker.tsx';
import { KeypadDialog } from '../together/KeypadDialog.tsx';
import { TimerDialog } from '../together/TimerDialog.tsx';
import { TogetherAnnouncer } from '../together/TogetherAnnouncer.tsx';
import type { TogetherTool } from '../together/TogetherChoices.tsx';
import { PinsKeeper } from './Pins.tsx';
import type { StagePanel } from './panels.ts';
import { StageControls } from './StageControls.tsx';
import { StageHead } from './StageHead.tsx';
import { StageSide } from './StageSide.tsx';
import { StageTop } from './StageTop.tsx';
import { sharersOf } from './sharers.ts';
import { SELF } from './spot.ts';
import { hasWholeStage, stagedOf } from './staged.ts';
import { Tiles } from './Tiles.tsx';

/** How long after the last movement the controls go, in milliseconds. */
const HIDE_AFTER_MS = 3_000;

export function Stage() {
  return (
    <PinsKeeper>
      <WholeStage />
    </PinsKeeper>
  );
}

function WholeStage() {
  const { t } = useTranslation();
  const app = useApp();
  const call = useView((state) => state.call);
  const room = useView((state) => state.room);
  const share = useView((state) => state.share);
  const hasChat = useView((state) => state.chat.open !== undefined);
  const staged = useMemo(() => stagedOf(call, room), [call, room]);
  const stage = useRef<HTMLElement>(null);
  const [panel, setPanel] = useState<StagePanel>('none');
  // Whose numbers were asked for.
  const [aim, setAim] = useState<PersonId>();
  const [barsHeight, setBarsHeight] = useState(0);
  const [topHeight, setTopHeight] = useState(0);
  const [isAdding, setIsAdding] = useState(false);
  const [tool, setTool] = useState<TogetherTool>();
  const [isMenuOpen, setIsMenuOpen] = useState(false);
  const [pictures, setPictures] = useState<readonly string[]>([]);
  const isIdle = useIdle(HIDE_AFTER_MS);

  useEffect(() => {
    document.documentElement.classList.add('stage');
    if (!isTyping()) stage.current?.focus();
    return () => document.documentElement.classList.remove('stage');
  }, []);
  const onPicture = useCallback((link: string, has: boolean) => {
    setPictures((before) =>
      has === before.includes(link) ? before : has ? [...before, link] : before.filter((other) => other !== link),
    );
  }, []);
  const open = useCallback(
    (wanted: StagePanel, person?: PersonId) => {
      if (app.getState().chat.open !== undefined) app.emit({ type: 'user.closedChat' });
      setPanel(wanted);
      setAim(person);
    },
    [app],
  );
  const openQuality = useCallback((person: PersonId) => open('quality', person), [open]);

  const ringing = staged ? undefined : call.phase === 'outgoing' ? call : undefined;
  const own = staged?.own ?? ringing?.own;
  if (!own) return null;
  const hasScreen = staged !== undefined && sharersOf(staged.people).length > 0;
  const only = staged && hasWholeStage(staged) ? staged.people[0] : undefined;
  const isInRoom = staged?.room !== undefined;
  const isAlone = staged !== undefined && staged.people.length + staged.guests.length === 0;
  const hasPicture =
    pictures.includes(SELF) ||
    (staged?.people.some(({ link }) => pictures.includes(link) || pictures.includes(`screen ${link}`)) ?? false);
  // With letters on the stage there is nothing to clear the view for.
  const isHidden = isIdle && hasPicture && !isMenuOpen;
  const hasSide = hasChat || panel !== 'none';
  return (
    <PhotosKeeper returnTo={stage}>
      <main
        ref={stage}
        tabIndex={-1}
        data-testid={isInRoom ? 'room' : 'call'}
        data-phase={isInRoom ? room.phase : call.phase}
        aria-label={
          isInRoom && room.phase === 'inside'
            ? room.isAdHoc
              ? t('rooms.stageAdHoc')
              : t('rooms.stage', { room: room.name })
            : t('call.with', { name: call.phase === 'none' ? '' : call.party.name })
        }
        className="stage fixed inset-0 z-10 flex bg-canvas text-ink outline-none"
      >
        <div
          className={classes(
            '@container relative min-w-0 flex-1 overflow-hidden',
            isHidden && 'cursor-none',
            hasSide && 'max-lg:invisible',
          )}
        >
          {ringing && <RingingStage call={ringing} />}
          {staged && (
            <Pip staged={staged}>
              <Tiles staged={staged} barsHeight={barsHeight} onPicture={onPicture} onQuality={openQuality} />
              {isAlone && room.phase === 'inside' && room.waiting.length === 0 && (
                <AloneInRoom room={room} topHeight={topHeight} onAdd={() => setIsAdding(true)} />
              )}
            </Pip>
          )}
          <StageTop
            head={
              staged &&
              (!only || hasPicture || isInRoom || hasScreen) && (
                <Fading isHidden={isHidden} className="max-w-full">
                  <StageHead staged={staged} onQuality={openQuality} />
                </Fading>
              )
            }
            staged={staged}
            own={own}
            hearer={only?.name ?? ringing?.party.name}
            only={hasScreen ? undefined : only}
            hasKnocks={panel !== 'room'}
            onKnocks={() => open('room')}
            onBarsHeight={setBarsHeight}
            onHeight={setTopHeight}
          />
          <Fading
            isHidden={isHidden}
            className="absolute inset-x-0 bottom-[max(1.25rem,env(safe-area-inset-bottom))] flex justify-center px-3 sm:bottom-6"
          >
            <StageControls
              own={own}
              staged={staged}
              panel={hasChat ? 'none' : panel}
              onPanel={(wanted) => open(wanted)}
              onAdd={() => setIsAdding(true)}
              onTool={setTool}
              onMenu={setIsMenuOpen}
            />
          </Fading>
        </div>
        <CameraNews />
        <StageSide panel={panel} aim={aim} onClose={() => setPanel('none')} onAdd={() => setIsAdding(true)} />
        {staged && share.phase === 'choosing' && <ScreenPicker share={share} returnTo={stage} />}
        <TogetherAnnouncer />
        {staged && tool === 'timer' && <TimerDialog onClose={() => setTool(undefined)} returnTo={stage} />}
        {staged && !isInRoom && tool === 'keypad' && (
          <KeypadDialog onClose={() => setTool(undefined)} returnTo={stage} />
        )}
        {staged && <RecordingDialog returnTo={stage} />}
        {isAdding && <AddPersonDialog onClose={() => setIsAdding(false)} returnTo={stage} />}
      </main>
    </PhotosKeeper>
  );
}
