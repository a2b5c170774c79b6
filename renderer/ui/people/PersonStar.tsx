// A person's letters, which are also the button that makes them a favourite: a star of its own would leave names no room on a phone.
import { Star } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.tsx';
import { Avatar } from '../kit/Avatar.tsx';
import { classes } from '../kit/classes.ts';

type Props = { readonly name: string; readonly isFavourite: boolean; readonly tabIndex: 0 | -1 };

export function PersonStar({ name, isFavourite, tabIndex }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  return (
    <button
      type="button"
      data-testid="favourite"
      aria-label={t('people.favourite', { name })}
      aria-pressed={isFavourite}
      data-hint={isFavourite ? t('people.noFavourite') : t('people.makeFavourite')}
      tabIndex={tabIndex}
      onClick={() => app.emit({ type: 'user.toggledFavourite', name })}
      className="relative shrink-0 rounded-full"
    >
      <Avatar name={name} />
      <span
        aria-hidden
        className={classes(
          'absolute -right-1 -bottom-1 grid size-5 place-items-center rounded-full bg-surface transition-opacity',
          isFavourite
            ? 'text-accent-ink'
            : 'text-muted opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100',
        )}
      >
        <Star className={classes('size-3.5', isFavourite && 'fill-current')} />
      </span>
    </button>
  );
}
