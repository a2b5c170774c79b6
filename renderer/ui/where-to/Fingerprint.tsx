// A fingerprint, in groups. Groups that differ from another key's are marked.
import { classes } from '../kit/classes.ts';
import { groupsOf, pairsOf } from './fingerprint.ts';

type Props = {
  readonly label: string;
  readonly hex: string;
  readonly other?: string;
  /** Of a certificate: written as browsers write it. */
  readonly isCertificate?: boolean;
};

export function Fingerprint({ label, hex, other, isCertificate = false }: Props) {
  const split = isCertificate ? pairsOf : groupsOf;
  const others = other === undefined ? undefined : split(other);
  return (
    <div>
      <p className="mb-1.5 text-xs font-medium text-muted">{label}</p>
      <p
        dir="ltr"
        className={classes(
          'grid justify-items-center gap-x-1 gap-y-1.5 rounded-xl bg-sunken px-2 py-3 font-mono text-[0.8125rem] text-ink select-text',
          isCertificate ? 'grid-cols-8' : 'grid-cols-4',
        )}
      >
        {split(hex).map((group, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: groups repeat, their place is what they are
            key={index}
            className={classes(others && others[index] !== group && 'font-bold text-danger-ink')}
          >
            {group}
          </span>
        ))}
      </p>
    </div>
  );
}
