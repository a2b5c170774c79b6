// The stage of a call or a room, from the first ring to the last word: always dark, edge to edge, the pictures first. It is
// one component for both, so that nothing on it is made anew when a call becomes a room.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../signaling/protocol/index.ts';
import { useApp, useView } from '../app-context.tsx';
import { DeviceStrip } from '../call/DeviceStrip.tsx';
import { Fading } from '../call/Fading.tsx';
import { HostNote } from '../call/HostNote.tsx';
import { LinkNote } from '../call/LinkNote.tsx';
import { RingingStage } from '../call/RingingStage.tsx';
import { SoundStrip } from '../call/SoundStrip.tsx';
import { useIdle } from '../call/use-idle.ts';
import { CameraNews } from '../devices/CameraNews.tsx';
import { classes } from '../kit/classes.ts';
import { isTyping } from '../kit/is-typing.ts';
import { Pip } from '../pip/Pip.tsx';
import { PhotosKeeper } from '../recording/Photos.tsx';
import { RecordingBar } from '../recording/RecordingBar.tsx';
import { RecordingDialog } from '../recording/RecordingDialog.tsx';
import { RecordingSigns } from '../recording/RecordingSigns.tsx';
import { AddPersonDialog } from '../rooms/AddPersonDialog.tsx';
import { AloneInRoom } from '../rooms/AloneInRoom.tsx';
import { Knocks } from '../rooms/Knocks.tsx';
import { OwnScreen } from '../share/OwnScreen.tsx';
import { ScreenPicker } from '../share/ScreenPicker.tsx';
import { ShareAsks } from '../share/ShareAsks.tsx';
import { ShareBar } from '../share/ShareBar.tsx';
import { ShareNote } from '../share/ShareNote.tsx';
import { AskStrip } from '../together/AskStrip.tsx';
import { ClockStrip } from '../together/ClockStrip.tsx';
import { KeypadDialog } from '../together/KeypadDialog.tsx';
import { TimerDialog } from '../together/TimerDialog.tsx';
import { TogetherAnnouncer } from '../together/TogetherAnnouncer.tsx';
import type { TogetherTool } from '../together/TogetherChoices.tsx';
import { PinsKeeper } from './Pins.tsx';
import type { StagePanel } from './panels.ts';
import { StageControls } from './StageControls.tsx';
import { StageHead } from './StageHead.tsx';
import { StageSide } from './StageSide.tsx';
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
  const me = useView(({ people }) => people.me?.id);
  const [seesOwn, setSeesOwn] = useState(false);
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
              <Tiles staged={staged} hasBar={share.phase === 'on'} onPicture={onPicture} onQuality={openQuality} />
              {isAlone && room.phase === 'inside' && <AloneInRoom room={room} onAdd={() => setIsAdding(true)} />}
            </Pip>
          )}
          <div className="pointer-events-none absolute inset-x-4 top-4 flex flex-col items-center gap-3 sm:inset-x-6 sm:top-5">
            {staged && (!only || hasPicture || isInRoom || hasScreen) && (
              <Fading isHidden={isHidden} className="max-w-full">
                <StageHead staged={staged} onQuality={openQuality} />
              </Fading>
            )}
            {staged && <RecordingSigns />}
            {staged && <RecordingBar />}
            {staged && share.phase === 'on' && <ShareBar share={share} isSeen={seesOwn} onSee={setSeesOwn} />}
            {staged && share.phase === 'on' && me && (
              <OwnScreen me={me} people={staged.people} isWanted={seesOwn} onClose={() => setSeesOwn(false)} />
            )}
            {staged && <ShareNote share={share} />}
            {staged && <ShareAsks people={staged.people} />}
            {only && !hasScreen && <LinkNote person={only} />}
            <HostNote />
            {room.phase === 'inside' && panel !== 'room' && <Knocks room={room} onMore={() => open('room')} />}
            <DeviceStrip kind="camera" own={own} hearer={only?.name ?? ringing?.party.name} />
            <DeviceStrip kind="microphone" own={own} hearer={only?.name ?? ringing?.party.name} />
            {staged && <SoundStrip own={own} />}
            {staged && <ClockStrip />}
            {isInRoom && <AskStrip own={own} />}
          </div>
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
