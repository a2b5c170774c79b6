// Copies everything that is known as a text. Where the clipboard is closed (a page without HTTPS) it shows it, selected.
import { Check, Copy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { version } from '../../../package.json';
import { PROTOCOL_VERSION } from '../../../signaling/protocol/index.ts';
import { grade } from '../../core/quality.ts';
import { useApp } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { reportOf } from './report.ts';
import { useLinked } from './use-quality.ts';

/** How long "Copied" is shown, in milliseconds. */
const SHOWN_MS = 2_000;

export function CopyReport() {
  const { t, i18n } = useTranslation();
  const app = useApp();
  const linked = useLinked();
  const [isCopied, setIsCopied] = useState(false);
  const [byHand, setByHand] = useState<string>();
  const shown = useRef<HTMLPreElement>(null);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  useEffect(() => {
    if (byHand !== undefined && shown.current) getSelection()?.selectAllChildren(shown.current);
  }, [byHand]);

  const copy = async () => {
    const { quality } = app.getState();
    const people = linked.map(({ name, link, state }) => {
      const looks = quality[link] ?? [];
      return { name, looks, quality: grade(looks, state) };
    });
    const versions = { nearcall: version, protocol: PROTOCOL_VERSION, browser: navigator.userAgent };
    const report = reportOf(people, versions, Date.now(), { t, language: i18n.language });
    try {
      await navigator.clipboard.writeText(report);
      setByHand(undefined);
      setIsCopied(true);
    } catch {
      setIsCopied(false);
      setByHand(report);
    }
  };
  return (
    <div className="border-t border-line px-4 py-3">
      {byHand !== undefined && (
        <div className="mb-3 animate-appear">
          <p className="mb-1.5 text-sm text-pretty">{t('quality.byHand')}</p>
          <pre
            ref={shown}
            data-testid="quality-report"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
            tabIndex={0}
            className="max-h-48 overflow-auto rounded-xl bg-sunken p-3 font-mono text-xs whitespace-pre-wrap"
          >
            {byHand}
          </pre>
        </div>
      )}
      <Button
        size="small"
        look={isCopied ? 'tonal' : 'quiet'}
        icon={isCopied ? Check : Copy}
        className="w-full"
        data-testid="copy-quality"
        onClick={() => void copy()}
      >
        <span aria-live="polite">{isCopied ? t('common.copied') : t('quality.copy')}</span>
      </Button>
      <p className="mt-1.5 text-center text-xs text-pretty text-muted">{t('quality.copyHint')}</p>
    </div>
  );
}
