// The next step of a notice: call back, ask again, use the new device.
import { useTranslation } from 'react-i18next';
import type { OtherNotice } from '../../core/recording-notice.ts';
import { personHere } from '../../core/views.ts';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';

type Props = { readonly notice: OtherNotice; readonly onDone: () => void };

export function NoticeAction({ notice, onDone }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const party = notice.kind === 'missed-call' || notice.kind === 'not-coming' ? notice.party : undefined;
  const person = useView((state) => party && personHere(state.people, party));
  // Asking again makes sense only while there is something to come to.
  const canAsk = useView(({ room, call }) => room.phase === 'inside' || call.phase === 'active');
  if (notice.kind === 'device-new') {
    const use = () => {
      onDone();
      app.emit({ type: 'user.choseDevice', device: notice.device, deviceId: notice.deviceId });
    };
    return <Action label={t('notices.use')} testId="use-device" onPress={use} />;
  }
  if (!person) return null;
  if (notice.kind === 'missed-call') {
    const callBack = () => {
      onDone();
      app.emit({ type: 'user.pressedCall', person: person.id, media: notice.media });
    };
    return <Action label={t('notices.callBack')} testId="call-back" onPress={callBack} />;
  }
  if (!canAsk) return null;
  const ask = () => {
    onDone();
    app.emit({ type: 'user.pressedInvite', person: person.id });
  };
  return <Action label={t('notices.askAgain')} testId="ask-again" onPress={ask} />;
}

type ActionProps = { readonly label: string; readonly testId: string; readonly onPress: () => void };

function Action({ label, testId, onPress }: ActionProps) {
  return (
    <Button look="tonal" size="small" className="mt-2.5" data-testid={testId} onClick={onPress}>
      {label}
    </Button>
  );
}
