// What is said in English about STUN and TURN servers.
import type { IceTestResult } from '../../core/ice-test.ts';
import type { IceDraftProblem } from '../settings/ice-draft.ts';

export const iceEn = {
  lead: 'STUN and TURN servers help two computers find each other across networks. On one network none is needed.',
  own: 'Your servers',
  none: 'None yet. Calls on your own network work without.',
  add: 'Add a server',
  full: 'That is as many as there can be. Remove one first.',
  edit: 'Change {{server}}',
  remove: 'Remove {{server}}',
  test: 'Test',
  testNamed: 'Test {{server}}',
  testing: 'Testing… This takes up to 10 seconds.',
  address: 'Address',
  addressHint: 'As its owner wrote it down, for example turn:192.168.1.20:3478. Several are parted by spaces.',
  username: 'User name',
  password: 'Password',
  showPassword: 'Show the password',
  hidePassword: 'Hide the password',
  asUser: 'as {{user}}',
  fromHost: 'From the host',
  fromHostLead: 'Given by the host, renewed by itself.',
  relayOnly: 'Only through a TURN server',
  relayOnlyHint: 'Hides your address from those you talk with, and shows whether the server works. Slower.',
  relayOnlyEmpty: 'There is no TURN server, so no call can connect. Add one, or switch this off.',
  problem: {
    'no-scheme': 'An address begins with stun: or turn:. Try “{{better}}”.',
    web: 'That is a web page’s address. A server’s begins with stun: or turn:.',
    slashes: 'No slashes after stun: or turn:. Try “{{better}}”.',
    port: 'A port is a number from 1 to 65535.',
    transport: 'Only ?transport=udp or ?transport=tcp may follow, and only after turn:.',
    wrong: 'That isn’t a server’s address. It looks like turn:192.168.1.20:3478.',
    known: 'This server is in the list already.',
    'too-many': 'One entry has 8 addresses at most.',
    mixed: 'STUN and TURN addresses go into entries of their own.',
    'no-user': 'A TURN server asks for a user name and a password.',
  } satisfies Record<IceDraftProblem, string>,
  result: {
    'stun-works': 'It works. From there you are seen as {{address}}.',
    'turn-works': 'It works. It passes calls on from {{address}}.',
    'no-answer':
      'No answer. Check address and port, whether the server runs, and whether a firewall lets UDP and TCP through to it.',
    'wrong-credentials': 'It refuses the user name or the password. Type both again, or ask its owner for new ones.',
    'bad-address': 'The browser can’t use this address. Check its spelling.',
    error: 'It answered with error {{code}}: {{text}}. Show this to its owner.',
  } satisfies Record<IceTestResult['kind'], string>,
  hostRefused:
    'It refuses what the host gave you. Its secret or its clock differs from the host’s: tell who runs the host.',
};
