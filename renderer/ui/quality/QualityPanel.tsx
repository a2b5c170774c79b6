// How good the links are, in words, graphs and numbers, beside whatever else is on the screen; over it on small ones.
import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../signaling/protocol/index.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { isTyping } from '../kit/is-typing.ts';
import { CopyReport } from './CopyReport.tsx';
import { PersonQuality } from './PersonQuality.tsx';
import { useLinked } from './use-quality.ts';

type Props = {
  readonly onClose: () => void;
  /** Who is shown first, with every number. */
  readonly person?: PersonId | undefined;
};

export function QualityPanel({ onClose, person }: Props) {
  const { t } = useTranslation();
  const linked = useLinked();
  const [opened, setOpened] = useState<Readonly<Record<string, boolean>>>({});
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    if (!isTyping()) panel.current?.focus();
    return () => void (before instanceof HTMLElement && before.focus());
  }, []);
  const isOpen = (id: PersonId) => opened[id] ?? (linked.length === 1 || id === person);
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      data-testid="quality"
      aria-label={t('quality.title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
      className="z-20 flex animate-appear flex-col bg-surface outline-none max-lg:fixed max-lg:inset-0 lg:w-96 lg:shrink-0 lg:border-l lg:border-line 2xl:w-104"
    >
      <header className="flex items-center gap-3 border-b border-line py-3 pr-3 pl-4">
        <h2 className="min-w-0 flex-1 leading-snug font-semibold">{t('quality.title')}</h2>
        <IconButton icon={X} label={t('quality.close')} data-testid="close-quality" onClick={onClose} />
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4">
        {linked.length === 0 && (
          <p className="py-16 text-center text-sm text-pretty text-muted">{t('quality.nobody')}</p>
        )}
        {linked.map((one) => (
          <PersonQuality
            key={one.link}
            linked={one}
            isAimedAt={one.person === person}
            isOpen={isOpen(one.person)}
            onToggle={() => setOpened({ ...opened, [one.person]: !isOpen(one.person) })}
          />
        ))}
      </div>
      <CopyReport />
    </aside>
  );
}
