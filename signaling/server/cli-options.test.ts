import { expect, test } from 'vitest';
import { defaultDataDir, HELP, readOptions } from './cli-options.ts';
import { describeHost } from './cli-output.ts';

test('H18 every option is also a variable, and the flag wins', () => {
  const environment = {
    NEARCALL_PORT: '9000',
    NEARCALL_NAME: 'Env',
    NEARCALL_HOST: '10.0.0.1',
    NEARCALL_DATA: '/env',
    NEARCALL_JSON: '1',
    NEARCALL_NO_TLS: '1',
    NEARCALL_NO_ADVERTISE: '1',
  };
  expect(readOptions([], environment)).toEqual({
    kind: 'serve',
    isJson: true,
    config: { port: 9000, name: 'Env', host: '10.0.0.1', dataDir: '/env', tls: false },
  });
  const flags = ['--port', '0', '--name', 'Flag', '--host', '10.0.0.2', '--data', '/flag'];
  expect(
    readOptions(flags, { ...environment, NEARCALL_NO_TLS: '0', NEARCALL_NO_ADVERTISE: '0', NEARCALL_JSON: '' }),
  ).toEqual({
    kind: 'serve',
    isJson: false,
    config: { port: 0, name: 'Flag', host: '10.0.0.2', dataDir: '/flag', tls: true, advertise: {} },
  });
  for (const variable of Object.keys(environment)) expect(HELP).toContain(variable);
});

test('H15 a mistake is told in words', () => {
  for (const args of [['--port', 'x'], ['--port', '70000'], ['--what'], ['--port'], ['stray']]) {
    expect(readOptions(args, {})).toMatchObject({ kind: 'mistake' });
  }
  expect(readOptions(['--help'], {})).toEqual({ kind: 'help' });
});

test('H18 data lies where the platform keeps it', () => {
  expect(defaultDataDir('linux', {}, '/home/ann')).toBe('/home/ann/.local/share/nearcall');
  expect(defaultDataDir('linux', { XDG_DATA_HOME: '/data' }, '/home/ann')).toBe('/data/nearcall');
  expect(defaultDataDir('darwin', {}, '/Users/ann')).toBe('/Users/ann/Library/Application Support/nearcall');
  expect(defaultDataDir('win32', { APPDATA: '/roaming' }, '/ann')).toBe('/roaming/nearcall');
});

test('H14 a person reads the addresses, the fingerprint and what guests do', () => {
  const host = {
    urls: ['https://10.0.0.5:8443/', 'https://10.1.0.5:8443/'],
    port: 8443,
    fingerprint: '3fa199c0',
    certificateFingerprint: '9b04e7d1',
    isAdvertised: false,
  };
  const text = describeHost('Lab', host, 'en_US.UTF-8');
  for (const part of ['Lab', ...host.urls, 'https://localhost:8443/', '3fa1 99c0', '9B 04 E7 D1', 'Ctrl+C'])
    expect(text).toContain(part);
  expect(text).not.toMatch(/[\u4e00-\u9fff]/);
  expect(describeHost('Lab', host, 'zh_CN.UTF-8')).toContain('浏览器');
});

test('S64 a person reads that the app finds this host by itself, and nothing of it where it does not', () => {
  const host = {
    urls: ['https://10.0.0.5:8443/'],
    port: 8443,
    fingerprint: '3fa199c0',
    certificateFingerprint: '9b04e7d1',
    isAdvertised: true,
  };
  expect(describeHost('Lab', host, 'en')).toContain('finds "Lab" by itself');
  expect(describeHost('Lab', host, 'zh_CN.UTF-8')).toContain('自动找到“Lab”');
  for (const language of ['en', 'zh_CN.UTF-8'])
    expect(describeHost('Lab', { ...host, isAdvertised: false }, language)).not.toMatch(/by itself|自动/);
});
