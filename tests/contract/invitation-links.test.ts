// What the page hands out as a link is what the app understands when it is opened.
import { expect, it } from 'vitest';
import { parseDeepLink } from '../../app/links/deep-link.ts';
import { invitationLinks } from '../../renderer/core/invitation-link.ts';

const KEY = 'ab'.repeat(32);

it.each(['Lab', '会议室 1', 'A/B & C?#1', '100% sure', 'Zoë', '👩‍👩‍👧', '"quoted" \'names\''])(
  'D57 the link that the page makes into the room %s is understood by the app',
  (room) => {
    const link = invitationLinks(['https://192.168.1.5:8443/', 'https://10.0.0.3:8443/'], KEY, room)?.app ?? '';
    expect(parseDeepLink(link)).toEqual({
      address: `nearcall://192.168.1.5:8443/?also=10.0.0.3:8443#${KEY}`,
      place: '192.168.1.5:8443',
      room,
      person: undefined,
    });
  },
);

it('D57 so is the link to the host alone, over IPv6 as well', () => {
  const link = invitationLinks(['https://[fd00::5]:8443/'], KEY, undefined)?.app ?? '';
  expect(parseDeepLink(link)).toMatchObject({ place: '[fd00::5]:8443', room: undefined, person: undefined });
});

it('U116 what a phone scans leads to the same place by http, where the warning is explained first', () => {
  const links = invitationLinks(['https://192.168.1.5:8443/', 'https://10.0.0.3:8443/'], KEY, 'Lab 1');
  expect(links?.scan).toBe(links?.guest.replace(/^https:/, 'http:'));
  expect(links?.scan).toBe(`http://192.168.1.5:8443/r/Lab%201?also=10.0.0.3:8443#${KEY}`);
});
