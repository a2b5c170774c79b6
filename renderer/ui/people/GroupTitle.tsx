// What stands above a group. Without favourites and people who are away there is one group, and nothing above it.
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../kit/classes.ts';
import type { PeopleGroup } from './people-groups.ts';

type Props = ComponentProps<'h2'> & { readonly kind: PeopleGroup['kind'] };

export function GroupTitle({ kind, className, ...rest }: Props) {
  const { t } = useTranslation();
  return (
    <h2 {...rest} className={classes('px-3 pt-3 pb-1 text-sm font-medium text-muted sm:px-4', className)}>
      {t(`people.${kind}`)}
    </h2>
  );
}

export function hasTitles(groups: readonly PeopleGroup[]): boolean {
  return groups.some(({ kind }) => kind !== 'everybody');
}
