// Holds docs/spec.md and the tests together: every rule is named by a test, and every rule that a test names exists.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const rules = new Set(
  [...readFileSync('docs/spec.md', 'utf8').matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map((match) => match[1]),
);
const named = new Map();
const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '*.test.ts', '*.test.tsx', '*.spec.ts'],
  {
    encoding: 'utf8',
  },
);
for (const file of files.trim().split('\n')) {
  for (const match of readFileSync(file, 'utf8').matchAll(
    /\b(?:test|it|describe)(?:\.\w+)*(?:\([^)]*\))?\(\s*['"`]([A-Z]\d+\b(?: [A-Z]\d+\b)*)/g,
  )) {
    for (const rule of (match[1] ?? '').split(' ')) named.set(rule, file);
  }
}

const untested = [...rules].filter((rule) => !named.has(rule));
const unknown = [...named].filter(([rule]) => !rules.has(rule));
for (const rule of untested) console.error(`docs/spec.md: no test is titled with rule ${rule}`);
for (const [rule, file] of unknown) console.error(`${file}: names rule ${rule}, which docs/spec.md does not have`);
console.log(`${rules.size} rules, ${untested.length} without a test`);
process.exit(untested.length + unknown.length > 0 ? 1 : 0);
