// The whole user interface: one screen at a time, a call or a room over it, notices in the corner.
import { Announcer } from './Announcer.tsx';
import { useView } from './app-context.tsx';
import { CallLayer } from './CallLayer.tsx';
import { useHotkeys } from './call/use-hotkeys.ts';
import { DraftsKeeper } from './chat/Drafts.tsx';
import { FaultBoundary } from './FaultBoundary.tsx';
import { Hints } from './kit/Hints.tsx';
import { Lobby } from './lobby/Lobby.tsx';
import { Notices } from './notices/Notices.tsx';
import { RoomAnnouncer } from './rooms/RoomAnnouncer.tsx';
import { RoomDoor } from './rooms/RoomDoor.tsx';
import { screenOf } from './screen.ts';
import { Stage } from './stage/Stage.tsx';
import { isOnStage } from './stage/staged.ts';
import { useLook } from './use-look.ts';
import { useTitle } from './use-title.ts';
import { Welcome } from './welcome/Welcome.tsx';
import { Connecting } from './where-to/Connecting.tsx';
import { WhereTo } from './where-to/WhereTo.tsx';

export function Nearcall() {
  return (
    <FaultBoundary>
      <DraftsKeeper>
        <Everything />
      </DraftsKeeper>
    </FaultBoundary>
  );
}

function Everything() {
  useLook();
  useTitle();
  useHotkeys();
  const hasStage = useView(({ call, room }) => isOnStage(call, room));
  return (
    <>
      {hasStage ? <Stage /> : <Screen />}
      <CallLayer />
      <Notices />
      <Hints />
      <Announcer />
      <RoomAnnouncer />
    </>
  );
}

function Screen() {
  const screen = useView(screenOf);
  const hosting = useView((state) => state.hosting);
  switch (screen) {
    case 'welcome':
      return <Welcome />;
    case 'where-to':
      return hosting === undefined ? <Connecting /> : <WhereTo hosting={hosting} />;
    case 'connecting':
      return <Connecting />;
    case 'lobby':
      return <Lobby />;
    case 'door':
      return <RoomDoor />;
  }
}
