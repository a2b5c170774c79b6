// The link into this room, for those who aren't here: as a text to copy, and as a code for a phone.
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../kit/CopyButton.tsx';
import { QrCode } from '../kit/QrCode.tsx';
import { useInvitation } from './use-invitation.ts';

type Props = { readonly room: string | undefined };

/** @param props.room `undefined` leads to the host alone. */
export function RoomLink({ room }: Props) {
  const { t } = useTranslation();
  const links = useInvitation(room);
  const shown = useRef<HTMLElement>(null);
  if (!links) return <p className="text-sm text-muted">{t('rooms.panel.noLink')}</p>;
  return (
    <div className="flex flex-col gap-3">
      <figure className="flex flex-col items-center gap-1.5">
        <QrCode
          text={links.scan}
          label={t('invite.qr', { link: links.scan })}
          className="size-48 @max-[40rem]:size-28"
        />
        <figcaption className="text-xs text-muted">{t('invite.scan')}</figcaption>
      </figure>
      <div className="flex items-center gap-2 rounded-2xl bg-sunken py-1.5 pr-1.5 pl-4">
        <code
          ref={shown}
          data-testid="room-link"
          className="line-clamp-2 min-w-0 flex-1 font-mono text-xs break-all select-text"
          dir="ltr"
        >
          {links.guest}
        </code>
        <span className="[&>button]:bg-surface dark:[&>button]:bg-hover">
          <CopyButton text={links.guest} shownIn={shown} />
        </span>
      </div>
    </div>
  );
}
