// The licences of the packages that are really in what is built. Each build writes down those of its own modules; together they are a file
// beside the page, which shows it. A package without a licence text ends the build.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ name: string, version: string, licence: string, text: string }} Licence */

const root = fileURLToPath(new URL('..', import.meta.url));
const PARTS = join(root, 'dist/licences');
const LIST = join(root, 'dist/renderer/licences.json');

/** Its style sheet begins ours, though no module of it is imported. */
const MAKERS = ['tailwindcss'];

/** What others made, inside a package that doesn't say so in its own licence. @type {Record<string, readonly Licence[]>} */
const INSIDE = {
  '@litertjs/core': [{ name: 'xnnpack', version: '2026', licence: 'BSD-3-Clause', text: givenText('xnnpack') }],
  '@sapphi-red/web-noise-suppressor': [
    { name: 'rnnoise', version: '0.1', licence: 'BSD-3-Clause', text: givenText('rnnoise') },
    {
      name: '@shiguredo/rnnoise-wasm',
      version: '2022.2.0',
      licence: 'Apache-2.0',
      text: givenText('shiguredo-rnnoise-wasm'),
    },
  ],
};

/**
 * Published under Apache-2.0 without its text: who holds the rights, as their sources say.
 * @type {Record<string, string>}
 */
const APACHE_LEFT_OUT = {
  '@litertjs/core': 'Google LLC',
  '@litertjs/wasm-utils': 'Google LLC',
  '@mediapipe/selfie_segmentation': 'The MediaPipe Authors',
};

/**
 * Published under MIT without its text: who holds the rights, as their own package.json says.
 * @type {Record<string, string>}
 */
const TEXT_LEFT_OUT = { 'lazy-val': 'Vladimir Krivosheev', 'react-remove-scroll-bar': 'Anton Korzunov' };

/**
 * A plugin for every build of ours.
 * @param {string} part a name for what is built
 * @returns {import('vite').Plugin}
 */
export function licences(part) {
  return {
    name: 'licences',
    apply: 'build',
    generateBundle(_options, bundle) {
      const ids = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : []));
      const folders = new Set(ids.flatMap((id) => packageFolder(id) ?? []));
      mkdirSync(PARTS, { recursive: true });
      writeFileSync(join(PARTS, `${part}${entryMark(bundle)}.json`), JSON.stringify([...folders].map(readLicence)));
    },
  };
}

/**
 * Workers are built one by one, all as the same part: each has a file of its own.
 * @param {import('vite').Rolldown.OutputBundle} bundle
 */
function entryMark(bundle) {
  const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry);
  const path = entry?.type === 'chunk' ? entry.facadeModuleId : undefined;
  const worker = /renderer\/(.*worker)\.ts/i.exec(path?.replaceAll('\\', '/') ?? '')?.[1];
  return worker === undefined ? '' : `-${worker.replaceAll('/', '-')}`;
}

/** @param {string} part whether it has been written down: a build that is fresh is not made again */
export function hasLicences(part) {
  return existsSync(join(PARTS, `${part}.json`));
}

/** Puts the parts together into the file that the page shows. Packages that share a text share a place. */
export function joinLicences() {
  /** @type {Licence[]} */
  const parts = readdirSync(PARTS).flatMap((name) => JSON.parse(readFileSync(join(PARTS, name), 'utf8')));
  const makers = MAKERS.map((name) => readLicence(join(root, 'node_modules', name)));
  /** @type {Map<string, { packages: Set<string>, licence: string, text: string }>} */
  const byText = new Map();
  const inside = parts.flatMap(({ name }) => INSIDE[name] ?? []);
  for (const { name, version, licence, text } of [...parts, ...inside, ...makers].sort(byName)) {
    const place = byText.get(text) ?? { packages: new Set(), licence, text };
    byText.set(text, { ...place, packages: place.packages.add(`${name} ${version}`) });
  }
  const others = [...byText.values()].map((place) => ({ ...place, packages: [...place.packages] }));
  const { licence, text } = readLicence(root);
  writeFileSync(LIST, JSON.stringify({ own: { packages: ['Nearcall'], licence, text }, others }));
}

/**
 * @param {Licence} a
 * @param {Licence} b
 */
function byName(a, b) {
  return a.name < b.name ? -1 : Number(a.name > b.name);
}

/**
 * @param {string} id of a module, as the bundler has it: a path, with a mark before or a query behind it
 * @returns {string | undefined} the folder of the package it belongs to; `undefined` for a module of ours
 */
export function packageFolder(id) {
  const path = id.replaceAll('\\', '/').replace(/^\0+/, '').replace(/\?.*$/, '');
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
}

/**
 * @param {string} folder
 * @returns {Licence}
 */
export function readLicence(folder) {
  const { name, version, license, repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.|$)/i.test(entry));
  const text = file === undefined ? textLeftOut(name, license) : readFileSync(join(folder, file), 'utf8').trim();
  if (typeof license !== 'string' || !text) throw new Error(`${name} ${version} has no licence text: ${folder}`);
  // The Mozilla licence asks to say where the source of what it covers can be had.
  const source = license === 'MPL-2.0' ? `The source of ${name} ${version}: ${repository.url}\n\n` : '';
  return { name, version, licence: license, text: source + text };
}

/** @param {string} name */
function givenText(name) {
  return readFileSync(join(root, 'build/licences', `${name}.txt`), 'utf8').trim();
}

/**
 * @param {string} name
 * @param {unknown} license
 */
function textLeftOut(name, license) {
  const author = APACHE_LEFT_OUT[name];
  if (author !== undefined && license === 'Apache-2.0') return `Copyright ${author}\n\n${givenText('apache-2.0')}`;
  const holder = TEXT_LEFT_OUT[name];
  if (holder === undefined || license !== 'MIT') return undefined;
  const [, ...terms] = readFileSync(join(root, 'LICENSE'), 'utf8')
    .trim()
    .split(/^Copyright .*$/m);
  return `MIT License\n\nCopyright (c) ${holder}${terms.join('')}`;
}
