// The call in a small window over everything, as long as it is wanted. What stands on the stage stays where it is, unseen: the sound
// comes from there, and nothing is black when one comes back.
import { type ReactNode, useEffect } from 'react';
import { useApp, useView } from '../app-context.tsx';
import type { Staged } from '../stage/staged.ts';
import { PipNote } from './PipNote.tsx';
import { PipPicture } from './PipPicture.tsx';
import { PipWindow } from './PipWindow.tsx';
import { useAutomaticPip } from './use-automatic-pip.ts';
import { usePipKind } from './use-pip-kind.ts';

/** @param props.children the tiles. */
export function Pip({ staged, children }: { readonly staged: Staged; readonly children: ReactNode }) {
  const app = useApp();
  const phase = useView(({ pip }) => pip.phase);
  const kind = usePipKind();
  const isWanted = phase !== 'none';
  const isElsewhere = phase === 'open';
  useAutomaticPip();
  useEffect(() => {
    if (isWanted && !kind) app.emit({ type: 'page.closedPip' });
  }, [app, isWanted, kind]);
  return (
    <>
      <div inert={isElsewhere} className={isElsewhere ? 'invisible contents' : 'contents'}>
        {children}
      </div>
      {isElsewhere && <PipNote />}
      {isWanted && kind === 'window' && <PipWindow staged={staged} />}
      {isWanted && kind === 'picture' && <PipPicture staged={staged} />}
    </>
  );
}
