// The workflows say what is published, by whom, and what they may do. Read as GitHub reads them.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { REPOSITORY, readYaml } from './builder.ts';

type Step = {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Record<string, string>;
};
type Job = {
  readonly needs?: string;
  readonly permissions?: Record<string, string>;
  readonly strategy?: { readonly matrix: { readonly os: readonly string[] } };
  readonly steps: readonly Step[];
};
type Workflow = {
  readonly on: Record<string, unknown>;
  readonly permissions: Record<string, string>;
  readonly jobs: Record<string, Job>;
};

const SYSTEMS = ['ubuntu-latest', 'macos-latest', 'windows-latest'];

const read = (name: string) => readFile(join(REPOSITORY, '.github', 'workflows', name), 'utf8');
const release = async () => readYaml(await read('release.yml')) as Workflow;
const runsOf = (job: Job | undefined) => job?.steps.map(({ run = '' }) => run) ?? [];
const placeOf = (job: Job | undefined, text: string) => runsOf(job).findIndex((run) => run.includes(text));

test('P15 a version’s tag is built on three systems, after the checks and the desktop suite on the real Electron passed there', async () => {
  const { on, jobs } = await release();
  expect(on).toEqual({ push: { tags: ['v*'] } });
  expect(jobs.build?.strategy?.matrix.os).toEqual(SYSTEMS);
  const order = ['npm run check', 'electron/install.js', '--project=desktop', 'npx electron-builder '];
  const places = order.map((text) => placeOf(jobs.build, text));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(runsOf(jobs.build).some((run) => /^xvfb-run .*--project=desktop/.test(run))).toBe(true);
});

test('P15 what is published is what was built, with its checksums, as a draft', async () => {
  const { jobs } = await release();
  expect(jobs.release?.needs).toBe('build');
  const [sums, draft] = [
    placeOf(jobs.release, 'sha256sum -- * > SHA256SUMS'),
    placeOf(jobs.release, 'gh release create'),
  ];
  expect(sums).toBeGreaterThan(-1);
  expect(draft).toBeGreaterThan(sums);
  expect(runsOf(jobs.release)[draft]).toMatch(/--draft .*-- \*$/);
  // The job that may write runs no script of ours and none of a package.
  expect(runsOf(jobs.release).join('\n')).not.toMatch(/\b(npm|npx|node)\b/);
});

test('P15 it is signed where the secrets are there, and otherwise built without them', async () => {
  const { jobs } = await release();
  const make = jobs.build?.steps.find(({ name }) => name === 'Make the installers');
  for (const secret of ['MAC_CERTIFICATE', 'WINDOWS_CERTIFICATE']) {
    expect(make?.env?.[secret]).toContain(`secrets.${secret}`);
    expect(make?.run).toContain(`if [ -n "$${secret}" ]; then`);
  }
  expect(make?.run).toContain('forceCodeSigning=true');
});

for (const file of ['release.yml', 'ci.yml']) {
  test(`P16 ${file} may do what it must, tells no secret, and names the version of every action`, async () => {
    const text = await read(file);
    const { permissions, jobs } = readYaml(text) as Workflow;
    expect(permissions).toEqual({ contents: 'read' });
    const writing = Object.entries(jobs).filter(([, job]) => Object.values(job.permissions ?? {}).includes('write'));
    expect(writing.map(([name]) => name)).toEqual(file === 'release.yml' ? ['release'] : []);
    for (const { uses, run = '', env = {} } of Object.values(jobs).flatMap(({ steps }) => steps)) {
      if (uses) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/);
      // A value pasted into a script is a script; it comes in by the environment.
      expect(run).not.toContain('${{');
      const secrets = Object.entries(env).filter(([, value]) => String(value).includes('secrets.'));
      for (const [name] of secrets) expect(run).not.toMatch(new RegExp(`(echo|printf|cat|tee)[^\\n]*\\$\\{?${name}`));
      if (secrets.length > 0) expect(run).not.toMatch(/\bset -\w*x|printenv|\benv$/m);
    }
  });
}

test('P16 a pull request is tried on the same three systems, installers included', async () => {
  const { on, jobs } = readYaml(await read('ci.yml')) as Workflow;
  expect(Object.keys(on)).toContain('pull_request');
  for (const name of ['test', 'package'])
    expect(jobs[name]?.strategy?.matrix.os.toSorted()).toEqual(SYSTEMS.toSorted());
});
