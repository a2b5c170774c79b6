// What a link asks for, as things stand, with the answers to it.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenedLink } from '../../../app/bridge/system-facts.ts';
import { useApp, useView } from '../app-context.tsx';
import { Modal } from '../kit/Modal.tsx';
import { LinkActions } from './LinkActions.tsx';
import { LinkNotes } from './LinkNotes.tsx';
import { askOf, hostNameOf, standingOf } from './link-asks.ts';

export function LinkQuestion({ link }: { readonly link: OpenedLink }) {
  const { t } = useTranslation();
  const app = useApp();
  const state = useView((whole) => whole);
  const before = useRef<HTMLElement | null>(document.activeElement as HTMLElement | null);
  const ask = askOf(state, link);
  const { room = '', person = '', place } = link;
  // Where the focus was may be gone with its screen by then: the page itself takes it.
  useEffect(() => () => void (document.activeElement === document.body && before.current?.focus()), []);

  const title = {
    room: () => t('links.roomTitle', { room }),
    call: () => t('links.callTitle', { name: person }),
    host: () => t('links.hostTitle'),
    here: () => t('links.hereTitle'),
    self: () => t('links.selfTitle'),
    absent: () => t('links.absentTitle', { name: person }),
  }[ask]();
  const host = hostNameOf(state, link);
  const lead = () => {
    if (ask === 'absent') return t('links.absentLead');
    if (ask === 'self') return t('links.selfLead');
    if (host === undefined) return t('links.lead', { place });
    return standingOf(state, link) === 'here' ? t('links.leadHere', { host }) : t('links.leadNamed', { host, place });
  };
  return (
    <Modal title={title} lead={lead()} onClose={() => app.emit({ type: 'user.refusedLink' })} returnTo={before}>
      <div data-testid="opened-link" data-ask={ask}>
        <LinkNotes link={link} state={state} />
        <LinkActions ask={ask} standing={standingOf(state, link)} />
      </div>
    </Modal>
  );
}
