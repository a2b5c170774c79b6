// Why a host is a stranger though its name is known: both keys side by side. The safe answer is the large one, joining is a second step.
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundHost } from '../../../app/bridge/discovery-facts.ts';
import { useApp } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Modal } from '../kit/Modal.tsx';
import { NAME, Sentence } from '../kit/Sentence.tsx';
import { Fingerprint } from './Fingerprint.tsx';

type Props = {
  readonly host: FoundHost;
  readonly onClose: () => void;
  readonly returnTo: RefObject<HTMLElement | null>;
};

export function StrangerDialog({ host, onClose, returnTo }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const { name, fingerprint, knownFingerprint } = host;
  const join = () => {
    onClose();
    app.emit({ type: 'user.pressedJoinHost', fingerprint });
  };
  return (
    <Modal
      title={t('find.stranger.title')}
      lead={t('find.stranger.lead', { name })}
      onClose={onClose}
      returnTo={returnTo}
    >
      <p className="mb-5 text-[0.9375rem] text-pretty">
        <Sentence text={t('find.stranger.why', { name: NAME })} name={name} />
      </p>
      <div className="grid gap-3">
        {knownFingerprint !== undefined && (
          <Fingerprint label={t('find.stranger.known')} hex={knownFingerprint} other={fingerprint} />
        )}
        <Fingerprint
          label={t('find.stranger.shown')}
          hex={fingerprint}
          {...(knownFingerprint !== undefined && { other: knownFingerprint })}
        />
      </div>
      <div className="mt-6 grid gap-2">
        <Button look="primary" size="large" onClick={onClose} data-testid="refuse-stranger">
          {t('find.stranger.refuse')}
        </Button>
        {host.isCompatible && (
          <Button
            look="ghost"
            className="max-w-full max-sm:h-auto max-sm:min-h-11 max-sm:whitespace-normal"
            onClick={join}
            data-testid="join-stranger"
          >
            {t('find.stranger.accept')}
          </Button>
        )}
      </div>
    </Modal>
  );
}
