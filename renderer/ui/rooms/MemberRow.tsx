// One line of the list of members.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../kit/Avatar.tsx';

type Props = {
  readonly name: string;
  readonly note?: string;
  readonly isOwner: boolean;
  readonly children?: ReactNode;
};

export function MemberRow({ name, note, isOwner, children }: Props) {
  const { t } = useTranslation();
  const words = [note, isOwner ? t('rooms.owner') : undefined].filter((word) => word !== undefined);
  return (
    <li data-testid="member" data-name={name} className="flex min-h-12 items-center gap-3">
      <Avatar name={name} className="size-9 text-sm" />
      <div className="min-w-0 flex-1 leading-snug">
        <bdi className="line-clamp-2 text-left text-[0.9375rem]">{name}</bdi>
        {words.length > 0 && <p className="text-xs text-muted">{words.join(' · ')}</p>}
      </div>
      {children}
    </li>
  );
}
