// The first screen: what this is, who you are, how you look and sound. Also shown in front of a room whose address was opened, and when
// the host wants another name.
import { useTranslation } from 'react-i18next';
import { useApp, useView } from '../app-context.tsx';
import { DeviceCheckButton } from '../devices/DeviceCheckButton.tsx';
import { DevicePicker } from '../devices/DevicePicker.tsx';
import { MicrophoneLevel } from '../devices/MicrophoneLevel.tsx';
import { MicrophoneProblem } from '../devices/MicrophoneProblem.tsx';
import { SelfPreview } from '../devices/SelfPreview.tsx';
import { Button } from '../kit/Button.tsx';
import { Mark } from '../kit/Mark.tsx';
import { NAME, Sentence } from '../kit/Sentence.tsx';
import { drawnLater } from '../later.tsx';
import { isNameRefused } from '../screen.ts';
import { speaking } from '../texts/start-texts.ts';
import { EntrySwitches } from './EntrySwitches.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { NameForm } from './NameForm.tsx';

const BackgroundChoice = drawnLater(
  speaking(async () => (await import('../devices/BackgroundChoice.tsx')).BackgroundChoice),
  () => <div className="h-20" />,
);

export function Welcome() {
  const { t } = useTranslation();
  const app = useApp();
  const name = useView((state) => state.preferences.name);
  const room = useView((state) => state.greenRoom?.room);
  const refusal = useView(({ connection }) =>
    isNameRefused(connection) && connection.phase === 'failed' && connection.problem.kind === 'refused'
      ? connection.problem.code
      : undefined,
  );
  return (
    <div className="flex min-h-full flex-col px-5 py-5 sm:px-8 sm:py-7">
      <header className="mx-auto flex w-full max-w-6xl items-center justify-between">
        <p className="flex items-center gap-3 text-lg font-semibold tracking-tight">
          <Mark />
          {t('product')}
        </p>
        <LanguageSwitch />
      </header>
      <main
        data-testid={room === undefined ? undefined : 'green-room'}
        className="mx-auto grid w-full max-w-6xl flex-1 content-center gap-x-16 gap-y-6 py-8 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)] lg:gap-y-3"
      >
        <div className="flex w-full flex-col gap-3 self-end max-lg:mx-auto max-lg:max-w-md lg:col-start-2">
          <SelfPreview />
          {room !== undefined && <EntrySwitches />}
        </div>
        <div className="self-center lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <h1 className="text-3xl leading-tight font-semibold tracking-tight sm:text-4xl lg:text-[2.75rem] lg:leading-[1.12]">
            {room === undefined ? (
              t('welcome.title')
            ) : (
              <Sentence text={t('greenRoom.title', { room: NAME })} name={room} />
            )}
          </h1>
          <p className="mt-4 mb-8 text-base text-pretty text-muted sm:text-lg">
            {room === undefined ? t('welcome.lead') : t('greenRoom.lead')}
          </p>
          <NameForm
            key={refusal}
            start={name}
            submit={room === undefined ? t('welcome.start') : t('greenRoom.join')}
            refusal={refusal}
            {...(room !== undefined && { onDone: () => app.emit({ type: 'user.pressedGoIn' }) })}
          />
          {room !== undefined && name !== '' && (
            <Button
              look="ghost"
              className="mt-2 w-full"
              data-testid="leave-green-room"
              onClick={() => app.emit({ type: 'user.leftGreenRoom' })}
            >
              {t('greenRoom.lobby')}
            </Button>
          )}
        </div>
        <OwnDevices hasBackground={room !== undefined} />
      </main>
    </div>
  );
}

function OwnDevices({ hasBackground }: { readonly hasBackground: boolean }) {
  return (
    <div className="flex w-full flex-col gap-1 self-start max-lg:mx-auto max-lg:max-w-md lg:col-start-2">
      <div className="-mx-3 grid sm:grid-cols-2">
        <DevicePicker kind="camera" />
        <DevicePicker kind="microphone" />
      </div>
      {hasBackground && <BackgroundChoice />}
      <MicrophoneLevel />
      <div className="mt-2 empty:hidden">
        <MicrophoneProblem />
      </div>
      <DeviceCheckButton className="-ml-3 self-start" />
    </div>
  );
}
