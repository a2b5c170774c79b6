// One person's link: the sentence, what to do, the last minute, and on demand every number.
import { ChevronDown } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Linked } from '../../core/linked.ts';
import { Button } from '../kit/Button.tsx';
import { classes } from '../kit/classes.ts';
import { NAME, Sentence } from '../kit/Sentence.tsx';
import { GradeMark } from './GradeMark.tsx';
import { QualityFacts } from './QualityFacts.tsx';
import { QualityGraphs } from './QualityGraphs.tsx';
import { adviceOf, sentenceOf } from './sentence.ts';
import { useLooks, useQuality } from './use-quality.ts';

type Props = {
  readonly linked: Linked;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** The panel was opened for this person. */
  readonly isAimedAt: boolean;
};

export function PersonQuality({ linked: { name, link }, isOpen, onToggle, isAimedAt }: Props) {
  const { t, i18n } = useTranslation();
  const looks = useLooks(link);
  const { grade, reason } = useQuality(link);
  const id = useId();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isAimedAt) section.current?.scrollIntoView({ block: 'start' });
  }, [isAimedAt]);
  const words = { t, language: i18n.language };
  const last = looks.at(-1);
  const advice = adviceOf(reason, last?.path?.network, words);
  return (
    <section
      ref={section}
      aria-labelledby={`${id}-name`}
      data-testid="person-quality"
      data-grade={grade}
      className="flex flex-col gap-3 border-b border-line py-4 last:border-b-0"
    >
      <div>
        <h3 id={`${id}-name`} className="flex items-start gap-2 leading-snug font-semibold">
          <span className="flex h-[1.375em] items-center">
            <GradeMark grade={grade} />
          </span>
          <bdi className="line-clamp-2 min-w-0 text-left">{name}</bdi>
        </h3>
        <p className="mt-1 text-sm text-pretty">
          <Sentence text={sentenceOf(reason, NAME, words)} name={name} />
        </p>
        {advice !== undefined && <p className="mt-0.5 text-sm text-pretty text-muted">{advice}</p>}
      </div>
      {last && (
        <>
          <QualityGraphs looks={looks} />
          <Button
            size="small"
            look="ghost"
            className="-mx-3 justify-start self-start"
            aria-expanded={isOpen}
            aria-controls={`${id}-facts`}
            aria-describedby={`${id}-name`}
            onClick={onToggle}
          >
            <ChevronDown className={classes('size-4 transition-transform', isOpen && 'rotate-180')} aria-hidden />
            {isOpen ? t('quality.hide') : t('quality.show')}
          </Button>
          <div id={`${id}-facts`} hidden={!isOpen}>
            {isOpen && <QualityFacts look={last} />}
          </div>
        </>
      )}
    </section>
  );
}
