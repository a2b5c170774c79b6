// The links that lead here, as long as the host says where it is.
import { useMemo } from 'react';
import { type InvitationLinks, invitationLinks } from '../../core/invitation-link.ts';
import { useView } from '../app-context.tsx';

/** @param room `undefined` for the host alone. */
export function useInvitation(room: string | undefined): InvitationLinks | undefined {
  const connection = useView((state) => state.connection);
  return useMemo(
    () => (connection.phase === 'online' ? invitationLinks(connection.urls, connection.key, room) : undefined),
    [connection, room],
  );
}
