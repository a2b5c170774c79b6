// Somebody records: in red, for everybody, as long as it lasts. It does not fade with the controls.
import { Circle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { NAME, Sentence } from '../kit/Sentence.tsx';
import { useRecorders } from './use-recorders.ts';

export function RecordingSigns() {
  const { t } = useTranslation();
  const names = useRecorders();
  return names.map((name) => (
    <p
      key={name}
      data-testid="recording-sign"
      data-recorder={name}
      className="pointer-events-auto flex max-w-full animate-rise items-center gap-2 rounded-2xl bg-danger px-4 py-2 text-sm font-medium text-on-danger shadow-float"
    >
      <Circle className="size-3.5 shrink-0 fill-current" aria-hidden />
      <span className="min-w-0">
        <Sentence text={t('recording.theirs', { name: NAME })} name={name} />
        <span className="sr-only">. {t('recording.theirsLead')}</span>
      </span>
    </p>
  ));
}
