// What can be done about a transfer beyond pausing and ending it: to answer an offer, to say where it goes, to find it, to send it again.
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Transfer } from '../../core/transfer-state.ts';
import { personHere } from '../../core/views.ts';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { canSendAgain, shownName } from './transfer-words.ts';

export function TransferActions({ transfer }: { readonly transfer: Transfer }) {
  const { t } = useTranslation();
  const app = useApp();
  const { id, phase, isMine, party } = transfer;
  const person = useView((state) => personHere(state.people, party));
  const [problem, setProblem] = useState<'tooLarge' | 'gone'>();
  const named = { file: shownName(transfer), name: party.name };

  async function choose(type: 'user.acceptedTransfer' | 'user.choseAnotherPlace') {
    const outcome = await app.files.choosePlace(transfer);
    setProblem(outcome === 'too-large' ? 'tooLarge' : undefined);
    if (outcome === 'chosen') app.emit({ type, transfer: id });
  }
  async function acceptElsewhere() {
    if (await app.files.chooseFolder?.()) await choose('user.acceptedTransfer');
  }
  async function sendAgain() {
    const facts = await app.files.again(id);
    if (!facts || !person) return;
    app.emit({ type: 'user.dismissedTransfer', transfer: id });
    app.emit({ type: 'user.offeredFiles', person: person.id, ...facts });
  }
  async function show() {
    setProblem((await app.files.show?.(id)) ? undefined : 'gone');
  }

  const words = problem && <p className="mt-1 text-pretty text-danger-ink">{t(`files.${problem}`)}</p>;
  if (phase === 'offered' && !isMine) {
    return (
      <>
        {words}
        <Row>
          <Button
            size="small"
            aria-label={t('files.refuseNamed', named)}
            data-testid="refuse-transfer"
            onClick={() => app.emit({ type: 'user.refusedTransfer', transfer: id })}
          >
            {t('files.refuse')}
          </Button>
          {app.files.chooseFolder && (
            <Button
              size="small"
              aria-label={t('files.elsewhereNamed', named)}
              data-testid="accept-elsewhere"
              onClick={acceptElsewhere}
            >
              {t('files.elsewhere')}
            </Button>
          )}
          <Button
            size="small"
            look="primary"
            aria-label={t('files.acceptNamed', named)}
            data-testid="accept-transfer"
            onClick={() => choose('user.acceptedTransfer')}
          >
            {t('files.accept')}
          </Button>
        </Row>
      </>
    );
  }
  if (transfer.needsPlace) {
    return (
      <Row>
        <Button
          size="small"
          look="primary"
          aria-label={t('files.saveNamed', named)}
          data-testid="place-transfer"
          onClick={() => choose('user.choseAnotherPlace')}
        >
          {t('files.save')}
        </Button>
      </Row>
    );
  }
  if (transfer.outcome === 'done' && !isMine && app.files.show) {
    return (
      <>
        {words}
        <Row>
          <Button size="small" aria-label={t('files.showNamed', named)} data-testid="show-transfer" onClick={show}>
            {t('files.show')}
          </Button>
        </Row>
      </>
    );
  }
  if (!canSendAgain(transfer)) return null;
  return (
    <Row>
      <Button
        size="small"
        disabled={!person}
        aria-label={t('files.againNamed', named)}
        data-testid="send-again"
        onClick={sendAgain}
      >
        {t('files.again')}
      </Button>
    </Row>
  );
}

function Row({ children }: { readonly children: ReactNode }) {
  return <div className="mt-2 flex flex-wrap justify-end gap-2">{children}</div>;
}
