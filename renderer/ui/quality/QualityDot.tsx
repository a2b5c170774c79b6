// How good the link to one person is, as a small sign beside their name. Pointing at it tells why, pressing it tells all.
import { useTranslation } from 'react-i18next';
import type { LinkId, PersonId } from '../../../signaling/protocol/index.ts';
import { GradeMark } from './GradeMark.tsx';
import { sentenceOf } from './sentence.ts';
import { useQuality } from './use-quality.ts';

type Props = {
  readonly person: PersonId;
  readonly link: LinkId;
  readonly name: string;
  /** Shows the panel at this person. */
  readonly onOpen: (person: PersonId) => void;
};

export function QualityDot({ person, link, name, onOpen }: Props) {
  const { t, i18n } = useTranslation();
  const { grade, reason } = useQuality(link);
  const sentence = sentenceOf(reason, name, { t, language: i18n.language });
  return (
    <button
      type="button"
      data-testid="quality-dot"
      data-grade={grade}
      aria-label={`${t(`quality.grade.${grade}`)}. ${sentence}`}
      data-hint={sentence}
      onClick={(event) => {
        // A picture under it may have a press of its own.
        event.stopPropagation();
        onOpen(person);
      }}
      className="relative grid size-7 shrink-0 place-items-center rounded-lg transition-colors before:absolute hover:bg-hover pointer-coarse:before:-inset-2"
    >
      <GradeMark grade={grade} />
    </button>
  );
}
