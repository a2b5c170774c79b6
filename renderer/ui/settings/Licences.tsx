// The licences, each closed until somebody wants to read it.
import { ChevronDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Names } from '../kit/Names.tsx';
import { Spinner } from '../kit/Spinner.tsx';
import { Group } from './Group.tsx';
import { fetchLicences, type Licence, type LicenceList } from './licence-list.ts';

/** Of packages that share a text so many are named while it is closed. */
const NAMED_MAX = 2;

export function Licences() {
  const { t } = useTranslation();
  const isApp = useView((state) => state.system !== undefined);
  const [attempt, setAttempt] = useState(0);
  const list = useLicences(attempt);
  if (list === undefined) {
    return (
      <Group title={t('settings.about.others')}>
        <Spinner />
      </Group>
    );
  }
  if (list === 'failed') {
    return (
      <Group lead={t('settings.about.failed')}>
        <Button size="small" onClick={() => setAttempt(attempt + 1)}>
          {t('common.retry')}
        </Button>
      </Group>
    );
  }
  return (
    <>
      <Group title={t('settings.about.licence')}>
        <div translate="no">
          <LicenceText licence={list.own} />
        </div>
      </Group>
      <Group title={t('settings.about.others')} lead={t('settings.about.othersLead')} testId="licences">
        <ul translate="no" className="-mx-3">
          {list.others.map((licence) => (
            <li key={licence.text}>
              <LicenceText licence={licence} />
            </li>
          ))}
        </ul>
        {isApp && <p className="mt-2 text-sm text-pretty text-muted">{t('settings.about.electron')}</p>}
      </Group>
    </>
  );
}

/** @returns `undefined` while it is fetched. */
function useLicences(attempt: number): LicenceList | 'failed' | undefined {
  const [list, setList] = useState<LicenceList | 'failed'>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt fetches again
  useEffect(() => {
    const leaving = new AbortController();
    setList(undefined);
    fetchLicences(leaving.signal).then(setList, () => !leaving.signal.aborted && setList('failed'));
    return () => leaving.abort();
  }, [attempt]);
  return list;
}

function LicenceText({ licence }: { readonly licence: Licence }) {
  const { t } = useTranslation();
  return (
    <details className="group">
      <summary className="flex min-h-10 cursor-pointer list-none items-center gap-3 rounded-xl px-3 text-sm transition-colors hover:bg-sunken pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <span className="min-w-0 flex-1 font-medium wrap-anywhere">
          <Names names={licence.packages} most={NAMED_MAX} more={(count) => t('settings.about.more', { count })} />
        </span>
        <span className="shrink-0 text-xs text-muted">{licence.licence}</span>
        <ChevronDown className="size-4 shrink-0 text-muted transition-transform group-open:rotate-180" aria-hidden />
      </summary>
      {licence.packages.length > NAMED_MAX && (
        <p className="mx-3 mt-1 text-xs text-pretty text-muted">{licence.packages.join(', ')}</p>
      )}
      <p
        lang="en"
        dir="ltr"
        className="mx-3 my-2 max-h-72 overflow-y-auto rounded-xl bg-sunken p-4 font-mono text-xs leading-relaxed wrap-anywhere whitespace-pre-wrap select-text"
      >
        {licence.text}
      </p>
    </details>
  );
}
