// Electron's default session: it keeps the handlers the app sets, and asks them what Electron would ask them.
import { protocolHandlers } from './protocol.ts';
import { named, note, onlyKnown } from './record.ts';

type Handler<M extends keyof Electron.Session> = Electron.Session[M] extends (handler: infer H) => void
  ? NonNullable<H>
  : never;
type VerifyProc = Handler<'setCertificateVerifyProc'>;
type BeforeRequest = (
  details: Electron.OnBeforeRequestListenerDetails,
  callback: (response: Electron.CallbackResponse) => void,
) => void;

export const handlers: {
  permissionRequest?: Handler<'setPermissionRequestHandler'>;
  permissionCheck?: Handler<'setPermissionCheckHandler'>;
  verify?: VerifyProc;
  displayMedia?: Handler<'setDisplayMediaRequestHandler'>;
  beforeRequest?: { readonly urls: readonly string[]; readonly listener: BeforeRequest };
} = {};

const webRequest = onlyKnown('session.webRequest', {
  onBeforeRequest: (filter: Electron.WebRequestFilter, listener: BeforeRequest | null) => {
    if (listener) handlers.beforeRequest = { urls: filter.urls ?? [], listener };
  },
});

export const defaultSession = onlyKnown('session.defaultSession', {
  ...named('default session'),
  webRequest: webRequest as unknown as Electron.WebRequest,
  protocol: onlyKnown('session.protocol', {
    handle: (scheme, handler) => void protocolHandlers.set(scheme, handler),
  } satisfies Partial<Electron.Protocol>) as unknown as Electron.Protocol,
  setPermissionRequestHandler: (handler) => {
    if (handler) handlers.permissionRequest = handler;
  },
  setPermissionCheckHandler: (handler) => {
    if (handler) handlers.permissionCheck = handler;
  },
  setDevicePermissionHandler: (handler) => note('session.setDevicePermissionHandler', handler),
  setDisplayMediaRequestHandler: (handler, options) => {
    note('session.setDisplayMediaRequestHandler', handler !== null, options);
    if (handler) handlers.displayMedia = handler;
    else delete handlers.displayMedia;
  },
  setCertificateVerifyProc: (proc) => {
    if (proc) handlers.verify = proc;
  },
  setSpellCheckerEnabled: (isEnabled) => note('session.setSpellCheckerEnabled', isEnabled),
} satisfies Partial<Electron.Session> & { toJSON: unknown });

// Electron keeps the answer for a certificate and host name until it restarts; so does the stand-in, or it would forgive
// an app that counts on being asked again.
const verified = new Map<string, number>();

/** Electron's question in a TLS handshake. @returns 0 when the certificate is accepted. */
export async function verifyCertificate(hostname: string, pem: string): Promise<number> {
  const known = verified.get(`${hostname} ${pem}`);
  if (known !== undefined) return known;
  const { verify } = handlers;
  // Without a procedure Chromium decides, and it trusts no certificate that signs itself.
  if (!verify) return -2;
  const certificate = { data: pem } as Electron.Certificate;
  const result = await new Promise<number>((resolve) => {
    const request: Electron.Request = {
      hostname,
      certificate,
      validatedCertificate: certificate,
      isIssuedByKnownRoot: false,
      verificationResult: 'net::ERR_CERT_AUTHORITY_INVALID',
      errorCode: -202,
    };
    verify(request, resolve);
  });
  verified.set(`${hostname} ${pem}`, result);
  return result;
}

/** Electron's question before a request goes out. @returns false when it is cancelled. */
export async function mayGoOut(url: string): Promise<boolean> {
  const { beforeRequest } = handlers;
  const scheme = url.slice(0, url.indexOf(':'));
  const isAsked = beforeRequest?.urls.some(
    (pattern) => pattern === '<all_urls>' || pattern.startsWith(`${scheme}://*/`),
  );
  if (!beforeRequest || !isAsked) return true;
  const details = { url, method: 'GET' } as Electron.OnBeforeRequestListenerDetails;
  const response = await new Promise<Electron.CallbackResponse>((resolve) => beforeRequest.listener(details, resolve));
  return response.cancel !== true;
}
