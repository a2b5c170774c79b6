// The part of the stage's menu in which one chooses how a room is shown. What was pinned gives way to what is chosen.
import { useTranslation } from 'react-i18next';
import type { Preferences } from '../../core/preferences.ts';
import { useApp, useView } from '../app-context.tsx';
import { MenuChoices } from '../kit/MenuChoices.tsx';
import { MenuLine } from '../kit/MenuLine.tsx';
import { usePins } from './Pins.tsx';

const VIEWS: readonly Preferences['stageView'][] = ['grid', 'speaker'];

export function ViewChoices() {
  const { t } = useTranslation();
  const app = useApp();
  const { unpin } = usePins();
  const view = useView(({ preferences }) => preferences.stageView);
  const choose = (value: string) => {
    const stageView = VIEWS.find((other) => other === value);
    if (!stageView) return;
    unpin();
    app.emit({ type: 'user.changedPreferences', change: { stageView } });
  };
  return (
    <>
      <MenuChoices
        label={t('stage.view')}
        value={view}
        choices={VIEWS.map((value) => ({ value, label: t(`stage.views.${value}`) }))}
        onChange={choose}
      />
      <MenuLine />
    </>
  );
}
