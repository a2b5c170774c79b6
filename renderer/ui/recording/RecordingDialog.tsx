// How to record: in one picture or apart, how large, how often. Says first that everybody is told.
import { Circle } from 'lucide-react';
import { type ReactNode, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RECORDING_FORMS, RECORDING_LINES, RECORDING_RATES } from '../../core/recording-state.ts';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Choices } from '../kit/Choices.tsx';
import { Modal } from '../kit/Modal.tsx';

/** Two cores encode 720 lines beside a call with nothing to spare: thirty times a second the file falls behind. */
const FEW_CORES = 2;
const usualRate = () => (navigator.hardwareConcurrency <= FEW_CORES ? 15 : 30);

type Props = { readonly returnTo: RefObject<HTMLElement | null> };

export function RecordingDialog({ returnTo }: Props) {
  const isOpen = useView(({ recording }) => recording.phase === 'choosing');
  return isOpen && <OpenDialog returnTo={returnTo} />;
}

function OpenDialog({ returnTo }: Props) {
  const { t, i18n } = useTranslation();
  const app = useApp();
  const [form, setForm] = useState<(typeof RECORDING_FORMS)[number]>('together');
  const [lines, setLines] = useState<(typeof RECORDING_LINES)[number]>(720);
  const [framesPerS, setFramesPerS] = useState<(typeof RECORDING_RATES)[number]>(usualRate);
  const count = new Intl.NumberFormat(i18n.language);
  return (
    <Modal
      title={t('recording.title')}
      lead={t('recording.lead')}
      onClose={() => app.emit({ type: 'user.closedRecording' })}
      returnTo={returnTo}
    >
      <div className="flex flex-col gap-4" data-testid="recording-choices">
        <Choice label={t('recording.form')}>
          <Choices
            label={t('recording.form')}
            value={form}
            choices={RECORDING_FORMS.map((value) => ({ value, label: t(`recording.forms.${value}`) }))}
            onChange={setForm}
          />
        </Choice>
        <div className="flex flex-wrap gap-x-8 gap-y-4">
          <Choice label={t('recording.lines')}>
            <Choices
              label={t('recording.lines')}
              value={String(lines)}
              choices={RECORDING_LINES.map((value) => ({ value: String(value), label: `${value}p` }))}
              onChange={(value) => setLines(RECORDING_LINES.find((other) => String(other) === value) ?? lines)}
            />
          </Choice>
          <Choice label={t('recording.rate')}>
            <Choices
              label={t('recording.rate')}
              value={String(framesPerS)}
              choices={RECORDING_RATES.map((value) => ({ value: String(value), label: count.format(value) }))}
              onChange={(value) =>
                setFramesPerS(RECORDING_RATES.find((other) => String(other) === value) ?? framesPerS)
              }
            />
          </Choice>
        </div>
      </div>
      <Button
        look="primary"
        size="large"
        icon={Circle}
        className="mt-6 w-full"
        data-testid="start-recording"
        onClick={() => app.emit({ type: 'user.pressedRecord', form, lines, framesPerS })}
      >
        {t('recording.start')}
      </Button>
    </Modal>
  );
}

function Choice({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <p aria-hidden className="mb-1.5 text-sm text-muted">
        {label}
      </p>
      {children}
    </div>
  );
}
