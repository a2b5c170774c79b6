// What is worth knowing before one agrees to a link: who its host is, and what would end.
import { Info, ShieldAlert, ShieldCheck, ShieldQuestion, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenedLink } from '../../../app/bridge/system-facts.ts';
import type { State } from '../../core/state.ts';
import { classes } from '../kit/classes.ts';
import { NAME, Sentence } from '../kit/Sentence.tsx';
import { askOf, costsOf, type LinkStanding, standingOf } from './link-asks.ts';

const SIGNS = {
  known: { icon: ShieldCheck, ink: 'text-accent-ink' },
  new: { icon: ShieldQuestion, ink: 'text-warn-ink' },
  unseen: { icon: ShieldQuestion, ink: 'text-warn-ink' },
  stranger: { icon: ShieldAlert, ink: 'text-danger-ink' },
  incompatible: { icon: TriangleAlert, ink: 'text-warn-ink' },
} satisfies Record<Exclude<LinkStanding, 'here'>, unknown>;

export function LinkNotes({ link, state }: { readonly link: OpenedLink; readonly state: State }) {
  const { t } = useTranslation();
  const found = standingOf(state, link);
  const standing = found === 'here' || askOf(state, link) === 'self' ? undefined : found;
  const costs = costsOf(state, link);
  if (!standing && costs.length === 0) return null;
  return (
    <ul className="mb-6 grid gap-2.5 rounded-2xl bg-sunken p-4 text-sm">
      {standing && (
        <Note icon={SIGNS[standing].icon} ink={SIGNS[standing].ink}>
          <span data-testid="link-standing" data-standing={standing}>
            {t(`links.standing.${standing}`)}
          </span>
        </Note>
      )}
      {costs.map(({ kind, name }) => (
        <Note key={kind} icon={Info} ink="text-muted">
          <span data-testid="link-cost" data-cost={kind}>
            <Sentence
              text={
                kind === 'hosting' || kind === 'groupEnds'
                  ? t(`links.cost.${kind}`)
                  : t(`links.cost.${kind}`, { name: NAME })
              }
              name={name}
            />
          </span>
        </Note>
      ))}
    </ul>
  );
}

type NoteProps = { readonly icon: typeof Info; readonly ink: string; readonly children: ReactNode };

function Note({ icon: Icon, ink, children }: NoteProps) {
  return (
    <li className="flex gap-2.5 text-pretty">
      <Icon className={classes('mt-0.5 size-4 shrink-0', ink)} aria-hidden />
      {children}
    </li>
  );
}
