// The first screen: what this is, who you are, how you look. Also shown when the host wants another name.
import { useTranslation } from 'react-i18next';
import { useView } from '../app-context.tsx';
import { SelfPreview } from '../devices/SelfPreview.tsx';
import { Mark } from '../kit/Mark.tsx';
import { isNameRefused } from '../screen.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { NameForm } from './NameForm.tsx';

export function Welcome() {
  const { t } = useTranslation();
  const name = useView((state) => state.preferences.name);
  const refusal = useView(({ connection }) =>
    isNameRefused(connection) && connection.phase === 'failed' && connection.problem.kind === 'refused'
      ? connection.problem.code
      : undefined,
  );
  return (
    <div className="flex min-h-full flex-col px-5 py-5 sm:px-8 sm:py-7">
      <header className="mx-auto flex w-full max-w-6xl items-center justify-between">
        <p className="flex items-center gap-3 text-lg font-semibold tracking-tight">
          <Mark />
          {t('product')}
        </p>
        <LanguageSwitch />
      </header>
      <main className="mx-auto grid w-full max-w-6xl flex-1 content-center items-center gap-8 py-8 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)] lg:gap-16">
        <div className="order-2 lg:order-1">
          <h1 className="text-3xl leading-tight font-semibold tracking-tight sm:text-4xl lg:text-[2.75rem] lg:leading-[1.12]">
            {t('welcome.title')}
          </h1>
          <p className="mt-4 mb-8 text-base text-pretty text-muted sm:text-lg">{t('welcome.lead')}</p>
          <NameForm key={refusal} start={name} submit={t('welcome.start')} refusal={refusal} />
        </div>
        <div className="order-1 lg:order-2">
          <SelfPreview className="max-lg:mx-auto max-lg:max-w-md" />
        </div>
      </main>
    </div>
  );
}
