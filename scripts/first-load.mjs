// What the page carries before its first screen, in two files instead of dozens: small files compress worse, by 4 % together, and each of
// them is a request.

/** Every icon is imported by the package's index, and so by everything: which are drawn first, the bundler knows better. */
const ICON = /lucide-react\/dist\/esm\/icons\//;

/** @typedef {{ getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null }} Modules */

/**
 * For rolldown's `codeSplitting.groups`.
 * @param {string} page the module that draws the first screen
 * @param {string} box another page's; what both need is a file of its own, so that the box doesn't carry the page
 */
export function firstLoadGroups(page, box) {
  /** @type {Map<string, ReadonlySet<string>>} */
  const known = new Map();
  const carries = (/** @type {string} */ entry, /** @type {string} */ id, /** @type {Modules} */ modules) => {
    if (ICON.test(id)) return false;
    const carried = known.get(entry) ?? staticallyImported(entry, modules);
    known.set(entry, carried);
    return carried.has(id);
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
  for (const id of found) for (const next of modules.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}
