// The screens that are shared, each in its place. They keep their pictures when another one becomes the large one.
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePins } from './Pins.tsx';
import { ScreenTile } from './ScreenTile.tsx';
import { largestFirst, type ScreenPick } from './sharers.ts';
import type { StagedPerson } from './staged.ts';
import type { Place } from './tile-grid.ts';

type Props = {
  /** Everybody else in the call. */
  readonly people: readonly StagedPerson[];
  /** The newest first. */
  readonly sharers: readonly StagedPerson[];
  /** In the order in which they want to be large. */
  readonly places: readonly Place[];
  /** Somebody is pinned in the large place: every screen is small. */
  readonly isPersonLarge: boolean;
  readonly onPicture: (key: string, hasPicture: boolean) => void;
};

export const Screens = memo(function Screens({ people, sharers, places, isPersonLarge, onPicture }: Props) {
  const { t } = useTranslation();
  const { unpin } = usePins();
  const [pick, setPick] = useState<ScreenPick>();
  if (sharers.length === 0) return null;
  const order = largestFirst(sharers, pick);
  const choose = (link: string) => {
    unpin();
    setPick({ link, over: sharers[0]?.link ?? link });
  };
  return (
    <ul aria-label={t('share.screens')} className="contents">
      {sharers.map((person) => {
        const index = order.indexOf(person);
        const place = places[index];
        return (
          place && (
            <ScreenTile
              key={person.link}
              person={person}
              people={people}
              place={place}
              isLarge={index === 0 && !isPersonLarge}
              onPicture={onPicture}
              onPick={choose}
            />
          )
        );
      })}
    </ul>
  );
});
