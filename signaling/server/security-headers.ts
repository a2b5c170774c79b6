// The policy under which the page runs, wherever it is served from: the LAN server and the desktop app use the same one.
// No Strict-Transport-Security: with our own certificate it would take away the browser's way past its warning.

const DENIED_FEATURES = [
  'accelerometer',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'midi',
  'payment',
  'serial',
  'usb',
];

/** @param connectSources where the page may connect to besides its own origin, e.g. `wss://192.168.1.5:8443`. */
export function contentSecurityPolicy(connectSources: readonly string[]): string {
  return [
    "default-src 'none'",
    // WebAssembly is for noise suppression and backgrounds (docs/decisions/noise-suppression.md). It opens no way for scripts.
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob: mediastream:",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    ["connect-src 'self'", ...connectSources].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** For the page of words that plain HTTP serves. @param host as `cleanHost` gives it: the page asks there whether it is trusted. */
export function firstPageHeaders(host: string): Record<string, string> {
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self'",
      `connect-src https://${host}`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': ['camera', 'microphone', 'display-capture', ...DENIED_FEATURES]
      .map((feature) => `${feature}=()`)
      .join(', '),
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

export function securityHeaders(connectSources: readonly string[]): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(connectSources),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': [
      'camera=(self)',
      'microphone=(self)',
      'display-capture=(self)',
      'fullscreen=(self)',
      'picture-in-picture=(self)',
      'screen-wake-lock=(self)',
      'speaker-selection=(self)',
      ...DENIED_FEATURES.map((feature) => `${feature}=()`),
    ].join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}
