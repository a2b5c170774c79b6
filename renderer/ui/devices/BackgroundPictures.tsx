// The pictures that can stand behind me: some that are drawn here, and one of my own, which stays on this device.
import { ImagePlus } from 'lucide-react';
import { RadioGroup } from 'radix-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BACKGROUND_PICTURES, type BackgroundPicture } from '../../core/background-choice.ts';
import { BACKGROUND_COLOURS } from '../../core/background-colours.ts';
import { type OwnBackgroundOutcome, useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { chooseFile } from './choose-file.ts';
import { useOwnBackground } from './use-own-background.ts';

export function BackgroundPictures() {
  const { t } = useTranslation();
  const app = useApp();
  const picture = useView(({ preferences }) => preferences.background.picture);
  const ownCount = useView(({ preferences }) => preferences.background.ownCount);
  const [outcome, setOutcome] = useState<OwnBackgroundOutcome>();
  const ownUrl = useOwnBackground(ownCount);
  const choices = BACKGROUND_PICTURES.filter((one) => one !== 'own' || ownCount > 0);

  async function choose(): Promise<void> {
    const file = await chooseFile('image/*');
    if (!file || !app.ownBackground) return;
    const next = await (await app.ownBackground()).keep(file);
    setOutcome(next);
    if (next === 'kept') {
      app.emit({ type: 'user.choseBackground', change: { kind: 'picture', picture: 'own', ownCount: ownCount + 1 } });
    }
  }

  return (
    <div className="mt-3">
      <RadioGroup.Root
        aria-label={t('background.pictures')}
        value={picture}
        onValueChange={(wanted) =>
          app.emit({ type: 'user.choseBackground', change: { picture: wanted as BackgroundPicture } })
        }
        className="flex flex-wrap gap-2"
      >
        {choices.map((one) => (
          <RadioGroup.Item
            key={one}
            value={one}
            aria-label={t(`background.picture.${one}`)}
            data-hint={t(`background.picture.${one}`)}
            data-testid={`background-${one}`}
            className="h-12 w-20 rounded-xl border-2 border-line bg-sunken bg-cover bg-center data-[state=checked]:border-accent data-[state=checked]:ring-2 data-[state=checked]:ring-accent"
            style={{ backgroundImage: imageOf(one, ownUrl) }}
          />
        ))}
      </RadioGroup.Root>
      <Button size="small" icon={ImagePlus} className="mt-3" data-testid="own-background" onClick={() => void choose()}>
        {t('background.choose')}
      </Button>
      <p role="status" className="mt-2 text-sm text-pretty text-muted empty:hidden">
        {outcome && (outcome === 'kept' ? t('background.chosen') : t(`background.notChosen.${outcome}`))}
      </p>
    </div>
  );
}

function imageOf(picture: BackgroundPicture, ownUrl: string | undefined): string | undefined {
  if (picture === 'own') return ownUrl && `url("${ownUrl}")`;
  const colours = BACKGROUND_COLOURS[picture].map((colour) => `rgb(${colour.join(' ')})`);
  return `linear-gradient(to bottom right, ${colours.join(', ')})`;
}
