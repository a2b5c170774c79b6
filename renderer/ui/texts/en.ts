// Every English text, for types and tests; a page fetches the two halves one after the other. `zh.ts` has the same shape or does not
// compile.
import { firstEn } from './first-en.ts';
import { laterEn } from './later-en.ts';

export const en = { ...firstEn, ...laterEn };
