// The window's title tells who rings, even when the window is behind others.
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { unseenMissed } from '../core/recent-calls.ts';
import { unreadInAll } from '../core/views.ts';
import { useView } from './app-context.tsx';

export function useTitle(): void {
  const { t } = useTranslation();
  const call = useView((state) => state.call);
  const room = useView((state) => state.room);
  const news = useView(({ chat, preferences }) => unreadInAll(chat) + unseenMissed(preferences.recentCalls));
  const product = t('product');
  const isTalking = call.phase === 'active' || call.phase === 'outgoing';
  const inside = room.phase !== 'inside' ? undefined : room.isAdHoc ? t('rooms.stageAdHoc') : room.name;
  const where = inside ?? (isTalking ? call.party.name : undefined);
  const plain = where === undefined ? product : `${where} · ${product}`;
  const title =
    call.phase === 'incoming'
      ? t('incoming.title', { name: call.party.name })
      : news > 0
        ? `(${news}) ${plain}`
        : plain;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
