// The addresses under which others join, best first, each with a button that copies it; and all of them as one code.
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../app-context.tsx';
import { CopyButton } from '../kit/CopyButton.tsx';
import { QrCode } from '../kit/QrCode.tsx';
import { useInvitation } from '../rooms/use-invitation.ts';
import { CompareKeys } from './CompareKeys.tsx';

const NONE: readonly string[] = [];

export function JoinAddresses() {
  const { t } = useTranslation();
  const urls = useView(({ connection }) => (connection.phase === 'online' ? connection.urls : NONE));
  const links = useInvitation(undefined);
  if (urls.length === 0) return <p className="text-sm text-muted">{t('invite.none')}</p>;
  return (
    <>
      <ul className="flex flex-col gap-2" data-testid="join-addresses">
        {urls.map((url) => (
          <JoinAddress key={url} url={url} />
        ))}
      </ul>
      <div className="mt-4 flex items-center gap-4 max-[24rem]:flex-col">
        {links && (
          <figure className="flex shrink-0 flex-col items-center gap-1.5">
            <QrCode text={links.scan} label={t('invite.qr', { link: links.scan })} className="size-36" />
            <figcaption className="text-xs text-muted">{t('invite.scan')}</figcaption>
          </figure>
        )}
        <ul className="space-y-1.5 text-sm text-pretty text-muted">
          <li>{t('invite.app')}</li>
          <li>{t('invite.browser')}</li>
        </ul>
      </div>
      <CompareKeys />
    </>
  );
}

export function JoinAddress({ url }: { readonly url: string }) {
  const shown = useRef<HTMLElement>(null);
  return (
    <li className="flex items-center gap-2 rounded-2xl bg-sunken py-1.5 pr-1.5 pl-4">
      <code ref={shown} className="min-w-0 flex-1 font-mono text-sm break-all select-text" dir="ltr">
        {url}
      </code>
      <span className="[&>button]:bg-surface dark:[&>button]:bg-hover">
        <CopyButton text={url} shownIn={shown} />
      </span>
    </li>
  );
}
