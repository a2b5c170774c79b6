// The whole user interface: one screen at a time, a call or a room over it, notices in the corner.
import { Announcer } from './Announcer.tsx';
import { useView } from './app-context.tsx';
import { CallLayer } from './CallLayer.tsx';
import { useHotkeys } from './call/use-hotkeys.ts';
import { FaultBoundary } from './FaultBoundary.tsx';
import { Frame } from './Frame.tsx';
import { Hints } from './kit/Hints.tsx';
import { drawnLater } from './later.tsx';
import { OpenedLinkDialog } from './links/OpenedLinkDialog.tsx';
import { ConnectionStatus } from './lobby/ConnectionStatus.tsx';
import { HostingBadge } from './lobby/HostingBadge.tsx';
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

const ChatPanel = drawnLater(
  speaking(async () => (await import('./chat/ChatPanel.tsx')).ChatPanel),
  () => <aside className="bg-surface max-lg:fixed max-lg:inset-0 lg:w-96 lg:shrink-0 2xl:w-104" />,
);

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
  const hasChat = useView((state) => state.chat.open !== undefined);
  if (screen === 'welcome') return <Welcome />;
  if (screen !== 'lobby') return <Frame>{() => <OnTheWay to={screen} />}</Frame>;
  return (
    <Frame title={<ConnectionStatus />} actions={<HostingBadge />} aside={hasChat && <ChatPanel />}>
      {(scroller) => <Lobby scroller={scroller} />}
    </Frame>
  );
}

function OnTheWay({ to }: { readonly to: 'where-to' | 'connecting' | 'door' }) {
  const hosting = useView((state) => state.hosting);
  if (to === 'door') return <RoomDoor />;
  return to === 'connecting' || hosting === undefined ? <Connecting /> : <WhereTo hosting={hosting} />;
}
