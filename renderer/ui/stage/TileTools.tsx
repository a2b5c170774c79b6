// What one can do with somebody's picture, side by side in its upper corner.
import type { ReactNode } from 'react';

export function TileTools({ children }: { readonly children: ReactNode }) {
  return <div className="absolute top-1.5 left-1.5 flex gap-1">{children}</div>;
}
