import { expect, test } from 'vitest';
import { HELP, readOptions } from './cli-options.ts';
import { readIceOptions } from './ice-options.ts';

const SECRET = 'ten-green-bottles';
const noFile = (): string => {
  throw new Error('ENOENT');
};

test('H23 servers are named by flags that repeat, or by lists in variables; the flag wins', () => {
  const environment = {
    NEARCALL_STUN: 'stun:10.0.0.1, stun:10.0.0.2',
    NEARCALL_TURN: 'turn:10.0.0.3?transport=tcp',
    NEARCALL_TURN_SECRET: SECRET,
  };
  expect(readIceOptions({}, environment)).toMatchObject({
    stun: ['stun:10.0.0.1', 'stun:10.0.0.2'],
    turn: ['turn:10.0.0.3?transport=tcp'],
    turnSecret: SECRET,
  });
  const flags = { stun: ['stun:10.1.0.1', 'stun:10.1.0.2'], turn: ['turn:10.1.0.3'], 'turn-secret-file': 'secret' };
  expect(readIceOptions(flags, environment, () => `from the file\n`)).toMatchObject({
    ...{ stun: flags.stun, turn: flags.turn, turnSecret: 'from the file' },
  });
  for (const variable of Object.keys(environment)) expect(HELP).toContain(variable);
});

test('H23 a fixed user has its password from the environment', () => {
  const environment = { NEARCALL_TURN_PASSWORD: SECRET, NEARCALL_TURN_SECRET: '' };
  const options = readOptions(['--turn', 'turn:10.0.0.3', '--turn-user', 'lab'], environment);
  expect(options).toMatchObject({
    kind: 'serve',
    config: { iceServers: { turnUsername: 'lab', turnPassword: SECRET } },
  });
});

test('H23 without a server nothing is configured', () => {
  expect(readIceOptions({}, { NEARCALL_STUN: '', NEARCALL_TURN: ' ' })).toBeUndefined();
});

test('H24 a mistake is one line that repeats no secret', () => {
  const environment = { NEARCALL_TURN_SECRET: SECRET };
  const nine = Array.from({ length: 9 }, (_, index) => `stun:10.0.0.${index}`);
  const mistakes = [
    readIceOptions({ turn: ['10.0.0.3'] }, environment),
    readIceOptions({ stun: ['turn:10.0.0.3'] }, {}),
    readIceOptions({ stun: nine }, {}),
    readIceOptions({}, environment),
    readIceOptions({ turn: ['turn:10.0.0.3'], 'turn-user': 'lab' }, environment),
    readIceOptions({ turn: ['turn:10.0.0.3'], 'turn-secret-file': '/nowhere' }, {}, noFile),
    readIceOptions({ turn: ['turn:10.0.0.3'], 'turn-secret-file': '/empty' }, {}, () => '\n'),
  ];
  for (const mistake of mistakes) {
    expect(mistake).toMatch(/^[A-Z].*\.$/);
    expect(mistake).not.toContain(SECRET);
  }
  expect(new Set(mistakes).size).toBe(mistakes.length);
  expect(readOptions(['--turn', 'x'], {})).toEqual({ kind: 'mistake', message: mistakes[0] });
});

test('H24 a secret cannot be given on the command line', () => {
  for (const flag of ['--turn-secret', '--turn-password']) {
    const options = readOptions([flag, SECRET], {});
    expect(options).toMatchObject({ kind: 'mistake' });
    expect(JSON.stringify(options)).not.toContain(SECRET);
  }
});
