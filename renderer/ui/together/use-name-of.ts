// What somebody on the stage is called.
import { useCallback } from 'react';
import type { PersonId } from '../../../signaling/protocol/index.ts';
import { linkedPeople } from '../../core/linked.ts';
import { useApp } from '../app-context.tsx';

/** @returns gives the name; empty for somebody who isn't here any more. */
export function useNameOf(): (person: PersonId) => string {
  const app = useApp();
  return useCallback(
    (person) => linkedPeople(app.getState()).find((linked) => linked.person === person)?.name ?? '',
    [app],
  );
}
