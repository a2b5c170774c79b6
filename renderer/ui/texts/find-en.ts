// What is said in English about finding hosts, and about links that lead to one.
import type { Way, WayOutcome } from '../../../app/bridge/discovery-facts.ts';
import type { Notice } from '../../core/state.ts';

type Why = Extract<Notice, { kind: 'errand-failed' }>['why'];

export const findEn = {
  title: 'Hosts on your network',
  lead: 'Join one of them, and everyone there can call you.',
  start: 'Start here',
  startLead: 'This computer becomes the host. Everyone else on the network finds it by themselves.',
  searching: 'Looking for hosts on your network…',
  looking: 'Nobody is hosting yet. Nearcall goes on looking.',
  hostHere: 'Host on this computer instead',
  back: 'Back to your own host',
  backLead: 'This computer is hosting. The others are still there.',
  join: 'Join',
  joinNamed: 'Join {{name}} at {{place}}',
  joining: 'Joining {{name}}…',
  cameUp: 'Found on your network: {{names}}',
  standing: {
    known: 'Joined before',
    new: 'First time',
    stranger: 'Not the one you know',
  },
  isNewer: 'Runs the newer version {{version}}. Update Nearcall on this computer to join.',
  isOlder: 'Runs the older version {{version}}. Nearcall has to be updated there before you can join.',
  isOther: 'Runs version {{version}}, which doesn’t fit this one. Update both.',
  stranger: {
    open: 'Why the warning?',
    openNamed: 'Why the warning about {{name}}?',
    title: 'This may not be the host you know',
    lead: 'It calls itself {{name}}, as a host does that you joined before. But it shows another key.',
    why: 'The computer may have been set up anew. Or somebody is pretending, to listen to your calls. Ask the person who runs {{name}} to compare the key on their screen with this one.',
    known: 'The key you know',
    shown: 'The key it shows',
    refuse: 'Don’t join',
    accept: 'The keys were compared: join',
  },
  blocked: {
    title: 'Hosts may be here that can’t be seen',
    why: 'This network does not pass on multicast, as guest Wi-Fi often doesn’t. Enter the address that the host’s screen shows, or use another network.',
  },
  how: {
    title: 'How we looked',
    again: 'Search again',
    found_one: '{{count}} host found',
    found_other: '{{count}} hosts found',
    way: {
      mdns: 'Hosts that announce themselves',
      probe: 'Hosts that answer a call to everyone',
      known: 'Hosts you joined before, where they were last',
    } satisfies Record<Way, string>,
    outcome: {
      searching: 'Searching…',
      found: 'Found',
      nothing: 'Nothing came this way',
      blocked: 'The network does not let this through',
      failed: 'Could not be tried',
    } satisfies Record<WayOutcome, string>,
    advice: {
      blocked: 'This network does not pass on multicast. Who runs it can allow it (“client isolation” off).',
      failed: 'Check that this computer is on a network, and that its firewall lets Nearcall through.',
    },
  },
};

export const linksEn = {
  roomTitle: 'Join the room “{{room}}”?',
  callTitle: 'Call {{name}}?',
  hostTitle: 'Join this host?',
  hereTitle: 'You are at this host already',
  selfTitle: 'This link leads to you',
  absentTitle: '{{name}} isn’t here',
  lead: 'A link was opened that leads to {{place}}.',
  leadNamed: 'A link was opened that leads to {{host}} at {{place}}.',
  leadHere: 'A link was opened that leads to {{host}}, where you are.',
  absentLead: 'They may come later. Everybody who is here stands in the list of people.',
  selfLead: 'Whoever opens it elsewhere calls you.',
  standing: {
    known: 'You joined this host before.',
    new: 'You have never joined this host.',
    unseen: 'Nearcall does not know this host. Open only links from people you trust.',
    stranger:
      'A host you joined before has this name, but this one shows another key. Somebody may be pretending: ask the person who runs it before you go on.',
    incompatible: 'This host runs a version of Nearcall that does not fit this one. Joining will not work.',
  },
  cost: {
    leaves: 'You leave {{name}}.',
    hosting: 'This computer goes on hosting. Whoever joined it stays.',
    callGoesOn: 'Your call with {{name}} goes on.',
    callEnds: 'Your call with {{name}} ends.',
    roomEnds: 'You leave the room “{{name}}”.',
    groupEnds: 'You leave your group call.',
  },
  joinVideo: 'Join with video',
  joinSound: 'Join with sound only',
  callVideo: 'Video call',
  callSound: 'Audio call',
  join: 'Join',
  joinAnyway: 'Join all the same',
  see: 'See who is here',
  refuse: 'Not now',
  failed: {
    'no-host': {
      title: 'The link led nowhere',
      why: 'The host at {{place}} did not answer in time. Open the link again when it runs.',
    },
    'not-here': { title: '{{name}} isn’t here', why: 'You are at the host of the link. The list shows who is here.' },
  } satisfies Record<Why, { title: string; why: string }>,
};
