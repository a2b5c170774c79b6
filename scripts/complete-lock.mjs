// Puts the programs of other systems back into package-lock.json. npm leaves out an optional package that the registry at hand
// doesn't have, and `npm ci` then refuses the lock everywhere. Run it after every `npm install` (docs/decisions/complete-lock.md).
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
let added = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isThere(path, name) || !/^\d/.test(version)) continue;
    lock.packages[`node_modules/${name}`] = entryFor(name, version);
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} optional packages put back`);

/**
 * @param {string} path the package that asks
 * @param {string} name
 */
function isThere(path, name) {
  return `node_modules/${name}` in lock.packages || `${path}/node_modules/${name}` in lock.packages;
}

// Without an integrity: nobody here has seen the package. With its system, so that npm never asks for it on another.
/**
 * @param {string} name
 * @param {string} version
 */
function entryFor(name, version) {
  const words = name.replace(/^.*\//, '').split('-');
  const os = words.filter((word) => SYSTEMS.includes(word));
  const cpu = words.filter((word) => PROCESSORS.includes(word));
  const libc = words.some((word) => word.startsWith('musl')) ? ['musl'] : undefined;
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    dev: true,
    ...(libc && { libc }),
    optional: true,
    ...(os.length > 0 && { os }),
  };
}
