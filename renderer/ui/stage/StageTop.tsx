// What stands at the top of the stage, one under another: the head, the bars that stay as long as what they speak of, and notes that come
// and go. Pictures begin under the bars; notes lie over them, so that no picture moves for a note.
import { type ReactNode, useState } from 'react';
import type { OwnMedia } from '../../core/state.ts';
import { useView } from '../app-context.tsx';
import { DeviceStrip } from '../call/DeviceStrip.tsx';
import { HostNote } from '../call/HostNote.tsx';
import { LinkNote } from '../call/LinkNote.tsx';
import { SoundStrip } from '../call/SoundStrip.tsx';
import { RecordingBar } from '../recording/RecordingBar.tsx';
import { RecordingSigns } from '../recording/RecordingSigns.tsx';
import { Knocks } from '../rooms/Knocks.tsx';
import { OwnScreen } from '../share/OwnScreen.tsx';
import { ShareAsks } from '../share/ShareAsks.tsx';
import { ShareBar } from '../share/ShareBar.tsx';
import { ShareNote } from '../share/ShareNote.tsx';
import { AskStrip } from '../together/AskStrip.tsx';
import { ClockStrip } from '../together/ClockStrip.tsx';
import { Measured } from './Measured.tsx';
import type { Staged, StagedPerson } from './staged.ts';

type Props = {
  readonly head: ReactNode;
  /** `undefined` while it rings. */
  readonly staged: Staged | undefined;
  readonly own: OwnMedia;
  /** Who hears and sees me, where it is one person. */
  readonly hearer: string | undefined;
  /** Whose way to me is worth a note here: who has the whole stage. */
  readonly only: StagedPerson | undefined;
  /** Who knocks is told here, and not in the panel. */
  readonly hasKnocks: boolean;
  readonly onKnocks: () => void;
  /** In pixels: of the bars, and of everything. */
  readonly onBarsHeight: (height: number) => void;
  readonly onHeight: (height: number) => void;
};

const COLUMN = 'flex flex-col items-center';

export function StageTop({ head, staged, own, hearer, only, hasKnocks, onKnocks, onBarsHeight, onHeight }: Props) {
  const room = useView((state) => state.room);
  const share = useView((state) => state.share);
  const me = useView(({ people }) => people.me?.id);
  const [seesOwn, setSeesOwn] = useState(false);
  const isSharing = staged !== undefined && share.phase === 'on';
  return (
    <Measured
      // Regions that wait for something to say are there, and take no room.
      className={`pointer-events-none absolute inset-x-4 top-4 *:not-empty:mb-3 sm:inset-x-6 sm:top-5 ${COLUMN}`}
      onHeight={onHeight}
    >
      {head}
      <Measured className={`max-w-full gap-3 ${COLUMN}`} onHeight={onBarsHeight}>
        {staged && <RecordingSigns />}
        {staged && <RecordingBar />}
        {isSharing && <ShareBar share={share} isSeen={seesOwn} onSee={setSeesOwn} />}
        {staged && <ClockStrip />}
      </Measured>
      {isSharing && me && (
        <OwnScreen me={me} people={staged.people} isWanted={seesOwn} onClose={() => setSeesOwn(false)} />
      )}
      {staged && <ShareNote share={share} />}
      {staged && <ShareAsks people={staged.people} />}
      {only && <LinkNote person={only} />}
      <HostNote />
      {room.phase === 'inside' && hasKnocks && <Knocks room={room} onMore={onKnocks} />}
      <DeviceStrip kind="camera" own={own} hearer={hearer} />
      <DeviceStrip kind="microphone" own={own} hearer={hearer} />
      {staged && <SoundStrip own={own} />}
      {staged?.room && <AskStrip own={own} />}
    </Measured>
  );
}
