// Who has stopped hosting, while nobody hosts again.
import { useView } from '../app-context.tsx';

/** @returns the host's name; `undefined` when it is still there, or went without a word. */
export function useStoppedHost(): string | undefined {
  return useView(({ connection }) => (connection.phase === 'connecting' ? connection.stopped : undefined));
}
