// A grade as a sign: a dot, a triangle, a ring with a bar. The shape says it as well as the colour does.
import type { Quality } from '../../core/quality.ts';

const SIGNS = {
  good: { look: 'fill-free', path: 'M8 3.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Z' },
  weak: { look: 'fill-warn', path: 'M8 2.4 14.6 13.6H1.4Z' },
  lost: {
    look: 'fill-danger dark:fill-danger-ink',
    path: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8Zm0 2.1a4.1 4.1 0 0 0-3.3 6.5l5.7-5.7A4.1 4.1 0 0 0 8 3.9Zm3.3 1.7-5.7 5.7a4.1 4.1 0 0 0 5.7-5.7Z',
  },
} satisfies Record<Quality['grade'], { look: string; path: string }>;

type Props = { readonly grade: Quality['grade']; readonly className?: string };

export function GradeMark({ grade, className = 'size-4' }: Props) {
  const { look, path } = SIGNS[grade];
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={`shrink-0 ${className}`}>
      <path d={path} className={look} strokeLinejoin="round" />
    </svg>
  );
}
