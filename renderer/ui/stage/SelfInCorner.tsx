// My own picture while I ring somebody: where it will stand when they answer.
import { useRef } from 'react';
import type { OwnMedia } from '../../core/state.ts';
import { useView } from '../app-context.tsx';
import { cornerPlace } from './corner.ts';
import { SelfTile } from './SelfTile.tsx';
import { useCameraMeant } from './use-camera-meant.ts';
import { useEdges } from './use-edges.ts';
import { useSize } from './use-size.ts';

export function SelfInCorner({ own }: { readonly own: OwnMedia }) {
  const stage = useRef<HTMLUListElement>(null);
  const size = useSize(stage);
  const edges = useEdges(size, 0);
  const corner = useView(({ preferences }) => preferences.corner);
  const isCameraMeant = useCameraMeant(own);
  return (
    <ul ref={stage} className="pointer-events-none absolute inset-0">
      {isCameraMeant && size.width > 0 && (
        <SelfTile own={own} spot={{ kind: 'corner', place: cornerPlace(corner, size, edges) }} isCameraMeant />
      )}
    </ul>
  );
}
