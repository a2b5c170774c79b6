// A password: hidden from people behind one, shown when one wants to check it. Browsers shall not offer to keep it.
import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../kit/IconButton.tsx';
import { TextField } from '../kit/TextField.tsx';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem?: string | undefined;
};

export function PasswordField({ label, value, onChange, problem }: Props) {
  const { t } = useTranslation();
  const [isShown, setIsShown] = useState(false);
  return (
    <TextField
      label={label}
      type={isShown ? 'text' : 'password'}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      {...(problem !== undefined && { problem })}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      maxLength={512}
      // Password managers would offer to keep it, under a name that means nothing.
      data-1p-ignore
      data-lpignore="true"
      data-testid="ice-password"
      end={
        <div className="absolute top-1 right-1">
          <IconButton
            icon={isShown ? EyeOff : Eye}
            label={isShown ? t('ice.hidePassword') : t('ice.showPassword')}
            onClick={() => setIsShown(!isShown)}
          />
        </div>
      }
    />
  );
}
