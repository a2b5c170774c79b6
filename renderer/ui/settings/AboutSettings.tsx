// What this is, which version, and whose work it is made of.
import { useTranslation } from 'react-i18next';
import { version } from '../../../package.json';
import { useView } from '../app-context.tsx';
import { Mark } from '../kit/Mark.tsx';
import { Group } from './Group.tsx';
import { Licences } from './Licences.tsx';
import { ReportGroup } from './ReportGroup.tsx';

export function AboutSettings() {
  const { t } = useTranslation();
  const isApp = useView((state) => state.system !== undefined);
  return (
    <>
      <Group>
        <div className="flex items-center gap-4">
          <Mark className="size-14 shrink-0" />
          <div className="min-w-0">
            <p className="text-lg font-semibold tracking-tight">{t('product')}</p>
            <p className="text-sm text-muted select-text">{t('settings.about.version', { version })}</p>
          </div>
        </div>
        <p className="mt-4 text-[0.9375rem] text-pretty">{t('settings.about.lead')}</p>
      </Group>
      {!isApp && <ReportGroup />}
      <Licences />
    </>
  );
}
