// dependency-cruiser reads TypeScript through the JavaScript API, which TypeScript 7 (native) no longer has.
// This hook hands it TypeScript 6 under that name, for `import` and `require`, and leaves every other module alone.
import Module, { register } from 'node:module';

/** @param {string} specifier */
const redirect = (specifier) => specifier.replace(/^typescript(?=\/|$)/, 'typescript-js-api');

register(
  `data:text/javascript,${encodeURIComponent(
    `const redirect = ${redirect}; export const resolve = (specifier, context, next) => next(redirect(specifier), context);`,
  )}`,
);

const loader = /** @type {{ _resolveFilename: (request: string, ...rest: unknown[]) => string }} */ (
  /** @type {unknown} */ (Module)
);
const resolveFilename = loader._resolveFilename;
/** @type {typeof resolveFilename} */
loader._resolveFilename = (request, ...rest) => resolveFilename(redirect(request), ...rest);
