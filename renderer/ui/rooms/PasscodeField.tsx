// A passcode, hidden while it is typed, and shown on request: it was told aloud, so it may be read.
import { Eye, EyeOff } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../kit/IconButton.tsx';
import { TextField } from '../kit/TextField.tsx';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (passcode: string) => void;
  readonly hint?: string;
  readonly problem?: ReactNode;
  readonly hasFocus?: boolean;
};

export function PasscodeField({ label, value, onChange, hint, problem, hasFocus = false }: Props) {
  const { t } = useTranslation();
  const [isShown, setIsShown] = useState(false);
  return (
    <TextField
      label={label}
      data-testid="passcode"
      type={isShown ? 'text' : 'password'}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      {...(hint !== undefined && { hint })}
      {...(problem !== undefined && { problem })}
      autoComplete="off"
      autoFocus={hasFocus}
      spellCheck={false}
      // Password managers would offer to keep it, under a name that means nothing.
      data-1p-ignore
      data-lpignore="true"
      end={
        <div className="absolute top-1 right-1">
          <IconButton
            icon={isShown ? EyeOff : Eye}
            label={isShown ? t('rooms.passcode.hide') : t('rooms.passcode.show')}
            onClick={() => setIsShown(!isShown)}
          />
        </div>
      }
    />
  );
}
