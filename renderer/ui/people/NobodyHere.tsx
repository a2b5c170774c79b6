// The list while it is empty: says so, and how to get somebody here.
import { useTranslation } from 'react-i18next';
import { JoinAddresses } from '../lobby/JoinAddresses.tsx';

export function NobodyHere() {
  const { t } = useTranslation();
  return (
    <section
      aria-label={t('people.title')}
      data-testid="people-empty"
      className="flex flex-1 flex-col items-center justify-center rounded-3xl bg-surface px-5 py-10 shadow-rest sm:px-10 sm:py-16"
    >
      <TwoSeats />
      <h1 className="mt-7 text-center text-2xl font-semibold tracking-tight">{t('people.nobody')}</h1>
      <p className="mt-2 mb-9 text-center text-pretty text-muted">{t('people.nobodyLead')}</p>
      <div className="w-full max-w-md">
        <h2 className="mb-3 text-sm font-medium">{t('invite.title')}</h2>
        <JoinAddresses />
      </div>
    </section>
  );
}

/** Two places, one of them taken: the mark's two bars, waiting for the line between them. */
function TwoSeats() {
  return (
    <svg viewBox="0 0 120 72" aria-hidden="true" className="w-30">
      <path
        d="M36 14 L84 58"
        strokeWidth="9"
        strokeDasharray="0.1 16"
        strokeLinecap="round"
        className="stroke-edge/50"
      />
      <path d="M36 14 V58" strokeWidth="18" strokeLinecap="round" className="stroke-accent" />
      <path d="M84 14 V58" strokeWidth="18" strokeLinecap="round" className="stroke-hover" />
    </svg>
  );
}
