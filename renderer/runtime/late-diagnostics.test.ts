import { expect, test } from 'vitest';
import { readPreferences } from '../core/preferences.ts';
import { initialState } from '../core/state.ts';
import { createDiagnostics } from './diagnostics.ts';
import { createLateDiagnostics } from './late-diagnostics.ts';

test('U76 what happened before the diagnostics were there is in the report, in order', () => {
  const late = createLateDiagnostics();
  late.saw({ type: 'page.started' }, 1_000);
  late.sawFault(new TypeError('secret'), 1_500);
  const diagnostics = createDiagnostics();
  late.arrived(diagnostics);
  late.saw({ type: 'user.pressedHost' }, 2_000);
  const report = diagnostics.report(initialState(readPreferences(null), undefined, undefined), []);
  expect(report).toMatch(/TypeError.*page\.started.*user\.pressedHost/s);
  expect(report).not.toContain('secret');
});
