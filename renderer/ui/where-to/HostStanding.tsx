// How well a found host is known: a sign and a few words.
import { ShieldAlert, ShieldCheck, Sparkle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FoundHost } from '../../../app/bridge/discovery-facts.ts';
import { classes } from '../kit/classes.ts';

const SIGNS = {
  known: { icon: ShieldCheck, ink: 'text-accent-ink' },
  new: { icon: Sparkle, ink: 'text-muted' },
  stranger: { icon: ShieldAlert, ink: 'font-medium text-danger-ink' },
};

export function HostStanding({ standing }: Pick<FoundHost, 'standing'>) {
  const { t } = useTranslation();
  const { icon: Icon, ink } = SIGNS[standing];
  return (
    <span className={classes('inline-flex items-center gap-1.5', ink)}>
      <Icon className="size-4 shrink-0" aria-hidden />
      {t(`find.standing.${standing}`)}
    </span>
  );
}
