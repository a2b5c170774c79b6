// The shape every language has: the keys of English, with any text in place of its texts.
import type { en } from './en.ts';

type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> };

export type Texts = Shape<typeof en>;
