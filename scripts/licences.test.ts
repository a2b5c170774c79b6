// How the build finds the licence of what it bundles.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFolder, readLicence } from './licences.mjs';

describe('U98 the licence of everything that is bundled is written down', () => {
  it('a module belongs to the innermost package on its path, whatever the bundler adds to it', () => {
    expect(packageFolder('/x/node_modules/react/index.js')).toBe('/x/node_modules/react');
    expect(packageFolder('/x/node_modules/@s/b/dist/i.js?url')).toBe('/x/node_modules/@s/b');
    expect(packageFolder('/x/node_modules/a/node_modules/b/i.js')).toBe('/x/node_modules/a/node_modules/b');
    expect(packageFolder('\0/x/node_modules/ws/lib/a.js?commonjs-module')).toBe('/x/node_modules/ws');
    expect(packageFolder('C:\\x\\node_modules\\ws\\a.js')).toBe('C:/x/node_modules/ws');
    expect(packageFolder('/x/renderer/main.tsx')).toBeUndefined();
  });

  it('a text that was left out is made from the package’s own words, and only for those that are known', () => {
    const { licence, text } = readLicence('node_modules/lazy-val');
    expect(licence).toBe('MIT');
    expect(text).toContain('Copyright (c) Vladimir Krivosheev');
    expect(text).toContain('Permission is hereby granted');
  });

  it('a package without a licence ends the build', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nearcall-licence-'));
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'mute', version: '1.0.0', license: 'MIT' }));
    expect(() => readLicence(folder)).toThrow('mute 1.0.0');
    writeFileSync(join(folder, 'LICENSE'), 'Terms');
    expect(readLicence(folder)).toEqual({ name: 'mute', version: '1.0.0', licence: 'MIT', text: 'Terms' });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'mute', version: '1.0.0' }));
    expect(() => readLicence(folder)).toThrow('mute 1.0.0');
    rmSync(folder, { recursive: true });
  });
});
