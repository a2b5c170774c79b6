// Says aloud who rings, for those who don't see the screen. Always there: a live region must exist before its news.
import { useTranslation } from 'react-i18next';
import { useView } from './app-context.tsx';
import { ACCEPT_KEYS } from './call/hotkeys.ts';

export function Announcer() {
  const { t } = useTranslation();
  const call = useView((state) => state.call);
  const names = { name: call.phase === 'incoming' ? call.party.name : '', keys: ACCEPT_KEYS };
  return (
    <p aria-live="assertive" className="sr-only">
      {call.phase === 'incoming' &&
        (call.room !== undefined
          ? t('incoming.announceRoom', names)
          : call.media === 'video'
            ? t('incoming.announceVideo', names)
            : t('incoming.announceAudio', names))}
    </p>
  );
}
