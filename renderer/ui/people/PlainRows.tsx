// A list that is short enough to be in the page as a whole.
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { GroupTitle, hasTitles } from './GroupTitle.tsx';
import { RowPlace } from './RowPlace.tsx';
import type { RowsProps } from './rows-props.ts';

export function PlainRows({ groups, current }: Pick<RowsProps, 'groups' | 'current'>) {
  const { t } = useTranslation();
  let before = 0;
  return (
    <div data-testid="people">
      {groups.map(({ kind, rows }) => {
        const first = before;
        before += rows.length;
        return (
          <Fragment key={kind}>
            {hasTitles(groups) && <GroupTitle kind={kind} />}
            <ul aria-label={hasTitles(groups) ? t(`people.${kind}`) : t('people.title')} className="flex flex-col">
              {rows.map((row, index) => (
                <RowPlace
                  key={row.key}
                  row={row}
                  index={first + index}
                  isCurrent={first + index === current}
                  className="[contain-intrinsic-size:auto_4rem] [content-visibility:auto]"
                />
              ))}
            </ul>
          </Fragment>
        );
      })}
    </div>
  );
}
