// Custom schemes: who serves them, and which were registered before the app was ready.
import { app } from './app.ts';
import { note, onlyKnown } from './record.ts';

export const privilegedSchemes = new Set<string>();
export const protocolHandlers = new Map<string, (request: Request) => Response | Promise<Response>>();

export const protocol = onlyKnown('protocol', {
  registerSchemesAsPrivileged: (schemes) => {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    note('protocol.registerSchemesAsPrivileged', schemes);
    for (const { scheme } of schemes) privilegedSchemes.add(scheme);
  },
} satisfies Partial<Electron.Protocol>);
