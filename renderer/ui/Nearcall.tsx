// The whole user interface: one screen at a time, a call or a room over it, notices in the corner.
import { Announcer } from './Announcer.tsx';
import { useView } from './app-context.tsx';
import { CallLayer } from './CallLayer.tsx';
import { useHotkeys } from './call/use-hotkeys.ts';
import { FaultBoundary } from './FaultBoundary.tsx';
import { Hints } from './kit/Hints.tsx';
import { drawnLater } from './later.tsx';
import { OpenedLinkDialog } from './links/OpenedLinkDialog.tsx';
import { Lobby } from './lobby/Lobby.tsx';
import { Notices } from './notices/Notices.tsx';
import { RoomAnnouncer } from './rooms/RoomAnnouncer.tsx';
import { screenOf } from './screen.ts';
import { ShareAnnouncer } from './share/ShareAnnouncer.tsx';
import { isOnStage } from './stage/staged.ts';
import { speaking } from './texts/start-texts.ts';
import { useLook } from './use-look.ts';
import { useTitle } from './use-title.ts';
import { Welcome } from './welcome/Welcome.tsx';
import { Connecting } from './where-to/Connecting.tsx';

const Stage = drawnLater(
  speaking(async () => (await import('./stage/Stage.tsx')).Stage),
  () => <main className="stage fixed inset-0 z-10 bg-canvas" />,
);

const RoomDoor = drawnLater(speaking(async () => (await import('./rooms/RoomDoor.tsx')).RoomDoor));

// The app's alone: a guest never sees it, and the app has it on its own disk.
const WhereTo = drawnLater(async () => (await import('./where-to/WhereTo.tsx')).WhereTo);

const DeviceCheckDialog = drawnLater(
  speaking(async () => (await import('./device-check/DeviceCheckDialog.tsx')).DeviceCheckDialog),
);

const SettingsDialog = drawnLater(speaking(async () => (await import('./settings/SettingsDialog.tsx')).SettingsDialog));

const RecordingAnnouncer = drawnLater(
  speaking(async () => (await import('./recording/RecordingAnnouncer.tsx')).RecordingAnnouncer),
);
const FilesLayer = drawnLater(speaking(async () => (await import('./files/FilesLayer.tsx')).FilesLayer));

export function Nearcall() {
  return (
    <FaultBoundary>
      <Everything />
    </FaultBoundary>
  );
}

function Everything() {
  useLook();
  useTitle();
  useHotkeys();
  const hasStage = useView(({ call, room }) => isOnStage(call, room));
  const settingsPage = useView((state) => state.settings);
  const isCheckingDevices = useView((state) => state.isCheckingDevices);
  return (
    <>
      {hasStage ? <Stage /> : <Screen />}
      <CallLayer />
      {settingsPage !== undefined && <SettingsDialog page={settingsPage} />}
      {isCheckingDevices && <DeviceCheckDialog />}
      <OpenedLinkDialog />
      <Notices />
      <FilesLayer />
      <Hints />
      <Announcer />
      <RoomAnnouncer />
      <ShareAnnouncer />
      <RecordingAnnouncer />
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
