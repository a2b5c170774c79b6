// What the command line says to a person once the host listens.
import type { RunningSignaling } from '../start.ts';
import { formatCertificateFingerprint, formatKeyFingerprint } from './certificate.ts';

/** @param language the environment's LANG; Chinese readers get a line of their own. */
export function describeHost(
  name: string,
  host: Pick<RunningSignaling, 'urls' | 'port' | 'fingerprint' | 'certificateFingerprint' | 'isAdvertised'>,
  language: string,
): string {
  const [best = '(no network found)', ...others] = host.urls;
  const scheme = host.fingerprint ? 'https' : 'http';
  const lines = [
    `${name} is open.`,
    '',
    `  On this network:  ${best}`,
    ...others.map((url) => `  or:               ${url}`),
    `  On this machine:  ${scheme}://localhost:${host.port}/`,
    '',
    ...(host.isAdvertised ? [`The app on other computers of this network finds "${name}" by itself.`] : []),
    'Guests open one of these addresses in a browser on the same network, or enter it in the app.',
  ];
  if (host.fingerprint) {
    lines.push(
      "Their browser warns once about the certificate, because it is this machine's own. With http:// in place of https://",
      'a page explains that first. What a browser that shows the certificate must say, SHA-256 of',
      `  the public key:   ${formatKeyFingerprint(host.fingerprint)}`,
      `  the certificate:  ${formatCertificateFingerprint(host.certificateFingerprint ?? '')}`,
    );
  }
  if (language.startsWith('zh')) {
    if (host.isAdvertised) lines.push(`同一网络里的近聊应用会自动找到“${name}”。`);
    lines.push(
      `没有应用的人用浏览器打开 ${best} 即可加入;证书提示只出现一次，用 http:// 打开会先看到说明；请核对上面的指纹。`,
    );
  }
  lines.push('Stop with Ctrl+C.');
  return `${lines.join('\n')}\n`;
}
