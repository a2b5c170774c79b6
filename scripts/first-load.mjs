// What the page carries before its first screen, in two files instead of dozens: small files compress worse, by 4 % together, and each of
// them is a request.

/** Every icon is imported by its package's index, and so by everything; what counts is who names it. */
const ICON = /lucide-react\/dist\/esm\/icons\/([\w-]+)\.\w+$/;
const NAMED_ICONS = /import\s*\{([^}]*)\}\s*from\s*["']lucide-react["']/g;

/** @typedef {{ getModuleInfo(id: string): { readonly importedIds: readonly string[], readonly code: string | null } | null }} Modules */

/**
 * For rolldown's `codeSplitting.groups`.
 * @param {string} page the module that draws the first screen
 * @param {string} box another page's; what both need is a file of its own, so that the box doesn't carry the page
 */
export function firstLoadGroups(page, box) {
  /** @type {Map<string, ReadonlySet<string>>} */
  const known = new Map();
  const carries = (/** @type {string} */ entry, /** @type {string} */ id, /** @type {Modules} */ modules) => {
    const carried = known.get(entry) ?? staticallyImported(entry, modules);
    known.set(entry, carried);
    const icon = ICON.exec(id)?.[1];
    return icon === undefined ? carried.has(id) : carried.has(`icon ${icon}`);
  };
  return [
    {
      name: (/** @type {string} */ id, /** @type {Modules} */ modules) =>
        carries(page, id, modules) && carries(box, id, modules) ? 'shared' : null,
    },
    {
      name: (/** @type {string} */ id, /** @type {Modules} */ modules) =>
        carries(page, id, modules) ? 'first-load' : null,
    },
  ];
}

/**
 * @param {string} entry
 * @param {Modules} modules
 */
function staticallyImported(entry, modules) {
  const found = new Set([entry]);
  /** @type {string[]} */
  const icons = [];
  for (const id of found) {
    const module = modules.getModuleInfo(id);
    for (const next of module?.importedIds ?? []) found.add(next);
    for (const [, names = ''] of (module?.code ?? '').matchAll(NAMED_ICONS)) {
      icons.push(...names.split(',').map((name) => `icon ${fileOf(name)}`));
    }
  }
  return new Set([...found, ...icons]);
}

/** `PhoneOff as Off` is in `phone-off`, `Volume2` in `volume-2`. @param {string} name */
function fileOf(name) {
  const [own = ''] = name.trim().split(/\s/);
  return own.replace(/(?<=[a-z])(?=[A-Z0-9])|(?<=[A-Z0-9])(?=[A-Z][a-z])/g, '-').toLowerCase();
}
