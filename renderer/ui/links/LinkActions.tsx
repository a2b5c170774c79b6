// The answers to a link. Where its host may be somebody who pretends, the large one refuses.
import { Phone, Video } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CallMedia } from '../../../signaling/protocol/index.ts';
import { useApp } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import type { LinkAsk, LinkStanding } from './link-asks.ts';

export function LinkActions({ ask, standing }: { readonly ask: LinkAsk; readonly standing: LinkStanding }) {
  const { t } = useTranslation();
  const app = useApp();
  const refuse = () => app.emit({ type: 'user.refusedLink' });
  const accept = (media: CallMedia) => app.emit({ type: 'user.acceptedLink', media });
  if (ask === 'here' || ask === 'self' || ask === 'absent') {
    return (
      <Button look="primary" size="large" className="w-full" data-testid="close-link" onClick={refuse}>
        {ask === 'absent' ? t('links.see') : t('common.close')}
      </Button>
    );
  }
  if (standing === 'stranger' || standing === 'incompatible') {
    return (
      <div className="grid gap-2">
        <Button look="primary" size="large" data-testid="refuse-link" onClick={refuse}>
          {t('links.refuse')}
        </Button>
        {standing === 'stranger' && (
          <Button look="ghost" data-testid="accept-link" onClick={() => accept('audio')}>
            {t('links.joinAnyway')}
          </Button>
        )}
      </div>
    );
  }
  return (
    <div className="grid gap-2">
      <Button
        look="primary"
        size="large"
        data-testid="accept-link"
        {...(ask !== 'host' && { icon: Video })}
        onClick={() => accept('video')}
      >
        {ask === 'room' ? t('links.joinVideo') : ask === 'call' ? t('links.callVideo') : t('links.join')}
      </Button>
      {ask !== 'host' && (
        <Button size="large" icon={Phone} data-testid="accept-link-sound" onClick={() => accept('audio')}>
          {ask === 'room' ? t('links.joinSound') : t('links.callSound')}
        </Button>
      )}
      <Button look="ghost" data-testid="refuse-link" onClick={refuse}>
        {t('links.refuse')}
      </Button>
    </div>
  );
}
