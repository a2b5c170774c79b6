// Why one is not inside, and the next step: another passcode, another try, opening it, or the way back.
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Room, RoomAsk, RoomProblem } from '../../core/room-state.ts';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { NAME, Sentence } from '../kit/Sentence.tsx';
import { useNow } from '../kit/use-now.ts';
import { PasscodeField } from './PasscodeField.tsx';
import { secondsUntil } from './room-form.ts';

type Refused = Extract<Room, { phase: 'refused' }>;

/** What may be asked instead; `undefined` where nothing but the way back makes sense. */
const NEXT: Record<RoomProblem, 'again' | 'passcode' | 'create' | 'join' | undefined> = {
  full: 'again',
  locked: 'again',
  'wrong-passcode': 'passcode',
  refused: 'again',
  removed: undefined,
  'no-room': 'create',
  exists: 'join',
  'too-many': undefined,
  failed: 'again',
};

export function RefusedRoom({ room }: { readonly room: Refused }) {
  const { t } = useTranslation();
  const app = useApp();
  const isOnline = useView((state) => state.connection.phase === 'online');
  const seconds = secondsUntil(room.notBeforeMs, useNow(250));
  const [passcode, setPasscode] = useState('');
  const next = NEXT[room.problem];
  // Nothing was typed yet: that is no mistake.
  const isAsked = room.problem === 'wrong-passcode' && room.ask.passcode === undefined;
  const texts = isAsked ? 'rooms.needsPasscode' : (`rooms.problem.${room.problem}` as const);

  const go = (event: FormEvent) => {
    event.preventDefault();
    const ask: RoomAsk =
      next === 'passcode'
        ? { ...room.ask, passcode }
        : next === 'create' || next === 'join'
          ? { ...room.ask, create: next === 'create' }
          : room.ask;
    const media = room.own.hasCamera ? 'video' : 'audio';
    app.emit({ type: 'user.pressedEnterRoom', name: room.name, ask, media });
    setPasscode('');
  };
  const words = { again: t('common.retry'), passcode: t('rooms.passcode.enter'), create: t('rooms.createIt') };
  const word = next === 'join' ? t('rooms.joinIt') : next && words[next];
  return (
    <form
      onSubmit={go}
      noValidate
      data-testid="room-refused"
      data-problem={room.problem}
      className="rounded-3xl bg-surface p-6 shadow-rest sm:p-8"
    >
      <div role="alert">
        <h1 className="text-2xl font-semibold tracking-tight">
          <Sentence text={t(`${texts}.title`, { room: NAME })} name={room.name} />
        </h1>
        <p className="mt-2 text-pretty text-muted">
          <Sentence text={t(`${texts}.why`, { room: NAME })} name={room.name} />
        </p>
      </div>
      {next === 'passcode' && (
        <div className="mt-6">
          <PasscodeField label={t('rooms.passcode.label')} value={passcode} onChange={setPasscode} hasFocus />
        </div>
      )}
      <div className={next === 'passcode' ? 'mt-3 flex flex-wrap gap-2' : 'mt-7 flex flex-wrap gap-2'}>
        {word !== undefined && (
          <Button
            type="submit"
            look="primary"
            data-testid="room-next"
            className="tabular-nums"
            disabled={!isOnline || seconds > 0 || (next === 'passcode' && passcode === '')}
          >
            {seconds > 0 ? t('rooms.waitSeconds', { count: seconds }) : word}
          </Button>
        )}
        <Button
          look={word === undefined ? 'primary' : 'quiet'}
          data-testid="room-back"
          onClick={() => app.emit({ type: 'user.dismissedRoom' })}
        >
          {t('rooms.back')}
        </Button>
      </div>
    </form>
  );
}
