// What a refusal means.
import { expect, test } from 'vitest';
import { deviceProblem } from './device-problem.ts';

test.for([
  ['NotAllowedError', 'refused'],
  ['SecurityError', 'refused'],
  ['NotFoundError', 'missing'],
  ['OverconstrainedError', 'missing'],
  ['NotReadableError', 'in-use'],
  ['AbortError', 'broken'],
] as const)('M8 %s means %s', ([name, problem]) => {
  expect(deviceProblem(new DOMException('', name))).toBe(problem);
});

test('M8 anything else means that the device is broken', () => {
  expect([deviceProblem(undefined), deviceProblem('?'), deviceProblem(new TypeError())]).toEqual([
    'broken',
    'broken',
    'broken',
  ]);
});
