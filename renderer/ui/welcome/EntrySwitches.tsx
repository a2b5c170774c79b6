// In front of a room: whether one goes in with camera and microphone. Here they are opened and closed at once.
import { useTranslation } from 'react-i18next';
import { entryMedia } from '../../core/green-room.ts';
import { useApp, useView } from '../app-context.tsx';
import { Toggle } from '../kit/Toggle.tsx';

export function EntrySwitches() {
  const { t } = useTranslation();
  const app = useApp();
  const hasCamera = useView((state) => entryMedia(state).hasCamera);
  const isMuted = useView((state) => entryMedia(state).isMuted);
  return (
    <div className="grid gap-x-8 sm:grid-cols-2">
      <Toggle
        label={t('greenRoom.camera')}
        testId="entry-camera"
        isOn={hasCamera}
        onChange={(isOn) => app.emit({ type: 'user.switchedEntry', change: { hasCamera: isOn } })}
      />
      <Toggle
        label={t('greenRoom.microphone')}
        testId="entry-microphone"
        isOn={!isMuted}
        onChange={(isOn) => app.emit({ type: 'user.switchedEntry', change: { isMuted: !isOn } })}
      />
    </div>
  );
}
