// The screens that are shared, each in its place. They keep their pictures when another one becomes the large one.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ScreenTile } from './ScreenTile.tsx';
import { largestFirst, type ScreenPick } from './sharers.ts';
import type { StagedPerson } from './staged.ts';
import type { Place } from './tile-grid.ts';

type Props = {
  /** The newest first. */
  readonly sharers: readonly StagedPerson[];
  /** The large one's first. */
  readonly places: readonly Place[];
  readonly onPicture: (key: string, hasPicture: boolean) => void;
};

export function Screens({ sharers, places, onPicture }: Props) {
  const { t } = useTranslation();
  const [pick, setPick] = useState<ScreenPick>();
  if (sharers.length === 0) return null;
  const order = largestFirst(sharers, pick);
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
              place={place}
              isLarge={index === 0}
              onPicture={onPicture}
              onPick={(link) => setPick({ link, over: sharers[0]?.link ?? link })}
            />
          )
        );
      })}
    </ul>
  );
}
