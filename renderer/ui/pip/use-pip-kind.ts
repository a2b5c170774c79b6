// Which small window there is here.
import { useView } from '../app-context.tsx';
import { type PipKind, pipKind } from './pip-kind.ts';

export function usePipKind(): PipKind | undefined {
  return pipKind(useView(({ homeSocketUrl }) => homeSocketUrl === undefined));
}
