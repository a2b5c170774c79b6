// Says aloud which hosts were found. Always there while one can choose: a live region must exist before its news.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundHost } from '../../../app/bridge/discovery-facts.ts';
import { newHosts } from './new-hosts.ts';

const NOBODY: readonly string[] = [];

export function HostNews({ hosts }: { readonly hosts: readonly FoundHost[] }) {
  const { t, i18n } = useTranslation();
  const before = useRef<readonly FoundHost[]>([]);
  const [names, setNames] = useState(NOBODY);
  useEffect(() => {
    const came = newHosts(before.current, hosts);
    before.current = hosts;
    if (came.length > 0) setNames(came);
  }, [hosts]);
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  return (
    <p aria-live="polite" data-testid="host-news" className="sr-only">
      {names.length > 0 && t('find.cameUp', { names: list.format(names) })}
    </p>
  );
}
