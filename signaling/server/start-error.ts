// Why a host could not start: a closed list, so that the desktop app and the command line can say it in their own words.

export type StartErrorKind = 'port-in-use' | 'port-forbidden' | 'no-such-address' | 'data-unusable' | 'bad-config';

export class SignalingStartError extends Error {
  readonly kind: StartErrorKind;

  constructor(kind: StartErrorKind, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'SignalingStartError';
    this.kind = kind;
  }
}

/** Turns what `listen` reports into one of ours; anything else is a bug and stays as it is. */
export function listenError(error: NodeJS.ErrnoException, port: number, host: string | undefined): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new SignalingStartError('port-in-use', `Port ${port} is in use by another program.`, error);
    case 'EACCES':
      return new SignalingStartError('port-forbidden', `Port ${port} needs more rights than this program has.`, error);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EINVAL':
      return new SignalingStartError('no-such-address', `This machine has no address ${host ?? ''}.`, error);
    default:
      return error;
  }
}
