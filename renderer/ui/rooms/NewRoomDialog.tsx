// Opens a room: what it is called, how many fit in, and who may come.
import { type FormEvent, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CallMedia, LIMITS } from '../../../signaling/protocol/index.ts';
import { useApp, useView } from '../app-context.tsx';
import { Button } from '../kit/Button.tsx';
import { Choices } from '../kit/Choices.tsx';
import { Modal } from '../kit/Modal.tsx';
import { Stepper } from '../kit/Stepper.tsx';
import { TextField } from '../kit/TextField.tsx';
import { Toggle } from '../kit/Toggle.tsx';
import { nameProblemOf } from '../welcome/name-problem.ts';
import { PasscodeField } from './PasscodeField.tsx';
import { askOf, freeRoomName, PLACES, type RoomForm, roomNamed, withPlaces } from './room-form.ts';

type Props = { readonly onClose: () => void; readonly returnTo: RefObject<HTMLElement | null> };

export function NewRoomDialog({ onClose, returnTo }: Props) {
  const { t } = useTranslation();
  const app = useApp();
  const rooms = useView((state) => state.rooms);
  const [media, setMedia] = useState<CallMedia>('video');
  const [form, setForm] = useState<RoomForm>(() => {
    const { people, preferences } = app.getState();
    const suggestion = t('rooms.form.suggestion', { name: people.me?.name ?? preferences.name });
    return { name: freeRoomName(suggestion, rooms), capacity: 8, passcode: '', hasLobby: false, isListed: true };
  });
  const change = (part: Partial<RoomForm>) => setForm({ ...form, ...part });
  const wanted = askOf(form, rooms);
  const taken = roomNamed(rooms, form.name);
  const problem = nameProblemOf(form.name);
  const note = taken ? t('rooms.form.exists') : problem && t(`welcome.${problem}`, { max: LIMITS.roomMaxChars });
  const isLong = form.passcode.length > LIMITS.passcodeMaxChars;

  const enter = (name: string, ask: NonNullable<typeof wanted>['ask']) => {
    app.emit({ type: 'user.pressedEnterRoom', name, ask, media });
    onClose();
  };
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (wanted) enter(wanted.name, wanted.ask);
  };
  return (
    <Modal title={t('rooms.form.title')} lead={t('rooms.form.lead')} onClose={onClose} returnTo={returnTo}>
      <form onSubmit={go} noValidate data-testid="new-room-form" className="flex flex-col gap-1.5">
        <TextField
          label={t('rooms.form.name')}
          data-testid="room-name"
          value={form.name}
          onChange={(event) => change({ name: event.target.value })}
          {...(note !== undefined && { problem: note })}
          onFocus={(event) => event.target.select()}
          autoComplete="off"
          autoFocus
          spellCheck={false}
          dir="auto"
        />
        {taken && !taken.settings.hasPasscode && (
          <Button
            look="tonal"
            className="mb-2 max-w-full self-start"
            onClick={() => enter(taken.name, { create: false })}
          >
            <span className="truncate">{t('rooms.form.joinIt', { room: taken.name })}</span>
          </Button>
        )}
        <Stepper
          label={t('rooms.form.capacity')}
          value={form.capacity}
          least={PLACES.least}
          most={PLACES.most}
          fewer={t('rooms.form.fewer')}
          more={t('rooms.form.moreOne')}
          onStep={(step) => change({ capacity: withPlaces(form.capacity, step) })}
        />
        {form.capacity > LIMITS.videoSeats && (
          <p className="animate-appear text-sm text-pretty text-muted">
            {t('rooms.form.capacityHint', { seats: LIMITS.videoSeats })}
          </p>
        )}
        <div className="h-2.5" />
        <PasscodeField
          label={t('rooms.form.passcode')}
          value={form.passcode}
          onChange={(passcode) => change({ passcode })}
          hint={t('rooms.form.passcodeHint')}
          {...(isLong && { problem: t('rooms.form.passcodeTooLong', { max: LIMITS.passcodeMaxChars }) })}
        />
        <Toggle
          label={t('rooms.form.lobby')}
          testId="room-lobby"
          isOn={form.hasLobby}
          onChange={(hasLobby) => change({ hasLobby })}
        />
        <Toggle
          label={t('rooms.form.listed')}
          testId="room-listed"
          isOn={form.isListed}
          onChange={(isListed) => change({ isListed })}
        />
        <div className="mb-5 flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <span className="text-[0.9375rem] font-medium">{t('rooms.form.start')}</span>
          <Choices
            label={t('rooms.form.start')}
            value={media}
            choices={[
              { value: 'video', label: t('rooms.form.video') },
              { value: 'audio', label: t('rooms.form.sound') },
            ]}
            onChange={setMedia}
          />
        </div>
        <Button type="submit" look="primary" size="large" data-testid="create-room" disabled={!wanted}>
          {t('rooms.form.create')}
        </Button>
      </form>
    </Modal>
  );
}
