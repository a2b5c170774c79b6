// The place of one person in the list. It can have the focus itself, so that keys walk from person to person, and not from button to button.
import { type ComponentProps, useId } from 'react';
import { classes } from '../kit/classes.ts';
import { PersonRow } from './PersonRow.tsx';
import type { PeopleRow } from './people-groups.ts';

type Props = ComponentProps<'li'> & {
  readonly row: PeopleRow;
  /** Its number in the whole list. */
  readonly index: number;
  /** Whether it is the one that Tab leads to. */
  readonly isCurrent: boolean;
};

export function RowPlace({ row, index, isCurrent, className, ...rest }: Props) {
  const labelId = useId();
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <li
      {...rest}
      data-row={index}
      tabIndex={tabIndex}
      aria-labelledby={labelId}
      className={classes('group scroll-my-4 rounded-2xl -outline-offset-2', className)}
    >
      <PersonRow
        name={row.name}
        person={row.person}
        isFavourite={row.isFavourite}
        labelId={labelId}
        tabIndex={tabIndex}
      />
    </li>
  );
}
