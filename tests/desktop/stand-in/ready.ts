// What Electron forbids before it is ready, or after.
import { app } from './app.ts';

export function mustBeReady(api: string): void {
  if (!app.isReady()) throw new Error(`${api} can't be used before the app is ready.`);
}
