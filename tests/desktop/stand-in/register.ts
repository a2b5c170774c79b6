// Loaded into Node before the app's main bundle: `electron` is the stand-in beside this file.
import { register } from 'node:module';

const hook = `
  const electron = ${JSON.stringify(new URL('./electron.js', import.meta.url).href)};
  export const resolve = (specifier, context, next) =>
    specifier === 'electron' ? { url: electron, shortCircuit: true } : next(specifier, context);
`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
