// The three ways to reach somebody who is here.
import { MessageSquare, Phone, Video } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CallMedia, Person } from '../../../signaling/protocol/index.ts';
import { unreadFrom } from '../../core/views.ts';
import { useApp, useView } from '../app-context.tsx';
import { SendFilesButton } from '../files/SendFilesButton.tsx';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';

type Props = { readonly person: Person; readonly tabIndex: 0 | -1 };

export function PersonActions({ person, tabIndex }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const { id, name } = person;
  const unread = useView((state) => unreadFrom(state.chat, name));
  const canCall = useView((state) => state.connection.phase === 'online');
  const call = (media: CallMedia) => app.emit({ type: 'user.pressedCall', person: id, media });
  const messageName = t('people.messageTo', { name });
  return (
    <div className="flex shrink-0 items-center gap-0.5 sm:gap-1">
      <IconButton
        icon={MessageSquare}
        label={unread > 0 ? `${messageName}, ${t('people.unread', { count: unread })}` : messageName}
        hint={t('people.message')}
        badge={unread}
        tabIndex={tabIndex}
        data-testid="message"
        onClick={() => app.emit({ type: 'user.openedChat', person: id })}
      />
      {/* On a phone it would take the name's room: there it is in the conversation. */}
      <SendFilesButton person={person} tabIndex={tabIndex} className="@max-[26rem]:hidden" />
      <IconButton
        icon={Phone}
        label={t('people.audioCallTo', { name })}
        hint={t('people.audioCall')}
        tabIndex={tabIndex}
        data-testid="call-audio"
        disabled={!canCall}
        onClick={() => call('audio')}
      />
      <Button
        look="tonal"
        icon={Video}
        aria-label={t('people.videoCallTo', { name })}
        tabIndex={tabIndex}
        data-testid="call-video"
        disabled={!canCall}
        className="ml-0.5 @max-[34rem]:w-11 @max-[34rem]:px-0 sm:ml-1"
        onClick={() => call('video')}
      >
        <span className="@max-[34rem]:hidden">{t('people.videoCall')}</span>
      </Button>
    </div>
  );
}
