// How far a message of mine has come: a sign, and the same in words for those who don't see it.
import { Check, CheckCheck, Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type ChatLine, type Delivery, deliveryOf } from '../../core/chat-lines.ts';
import { useView } from '../app-context.tsx';
import { classes } from '../kit/classes.ts';

const SIGNS = { waiting: Clock, sending: Clock, sent: Check, delivered: CheckCheck, read: CheckCheck } as const;

export function Ticks({ line }: { readonly line: ChatLine }) {
  const { t } = useTranslation();
  const delivery: Delivery = useView((state) => deliveryOf(line, state));
  const isHostHere = useView(({ connection }) => connection.phase === 'online');
  const Sign = SIGNS[delivery];
  const words = delivery === 'waiting' && !isHostHere ? t('chat.waitsForHost') : t(`chat.delivery.${delivery}`);
  return (
    <span
      data-testid="delivery"
      data-delivery={delivery}
      className={classes('inline-flex items-center gap-1', delivery === 'read' && 'text-accent-ink')}
    >
      <Sign className="size-3.5" aria-hidden />
      <span className={delivery === 'waiting' ? '' : 'sr-only'}>{words}</span>
    </span>
  );
}
