// One person: who, whether they are free, and the three ways to reach them.
import { MessageSquare, Phone, Video } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallMedia, Person } from '../../../signaling/protocol/index.ts';
import { unreadFrom } from '../../core/views.ts';
import { useApp, useView } from '../app-context.tsx';
import { Avatar } from '../kit/Avatar.tsx';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { PersonStatusLine } from './PersonStatusLine.tsx';

export const PersonRow = memo(function PersonRow({ person }: { readonly person: Person }) {
  const { t } = useTranslation();
  const app = useApp();
  const unread = useView((state) => unreadFrom(state.chat, person.name));
  const canCall = useView((state) => state.connection.phase === 'online');
  const { name } = person;
  const call = (media: CallMedia) => app.emit({ type: 'user.pressedCall', person: person.id, media });
  const messageName = t('people.messageTo', { name });
  return (
    <li
      data-testid="person"
      data-person={name}
      data-status={person.status}
      className="group flex items-center gap-3 rounded-2xl px-3 py-2.5 transition-colors [contain-intrinsic-size:auto_4rem] [content-visibility:auto] hover:bg-sunken/60 sm:gap-4 sm:px-4"
    >
      <Avatar name={name} />
      <div className="min-w-0 flex-1">
        <p className="leading-snug font-medium">
          <bdi className="line-clamp-2 text-left">{name}</bdi>
        </p>
        <PersonStatusLine status={person.status} />
      </div>
      <div className="flex shrink-0 items-center gap-0.5 sm:gap-1">
        <IconButton
          icon={MessageSquare}
          label={unread > 0 ? `${messageName}, ${t('people.unread', { count: unread })}` : messageName}
          hint={t('people.message')}
          badge={unread}
          data-testid="message"
          onClick={() => app.emit({ type: 'user.openedChat', person: person.id })}
        />
        <IconButton
          icon={Phone}
          label={t('people.audioCallTo', { name })}
          hint={t('people.audioCall')}
          data-testid="call-audio"
          disabled={!canCall}
          onClick={() => call('audio')}
        />
        <Button
          look="tonal"
          icon={Video}
          aria-label={t('people.videoCallTo', { name })}
          data-testid="call-video"
          disabled={!canCall}
          className="ml-0.5 @max-[34rem]:w-11 @max-[34rem]:px-0 sm:ml-1"
          onClick={() => call('video')}
        >
          <span className="@max-[34rem]:hidden">{t('people.videoCall')}</span>
        </Button>
      </div>
    </li>
  );
});
