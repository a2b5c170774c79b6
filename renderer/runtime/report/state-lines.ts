// The state as a report tells it: phases, counts and problems, people and rooms by stand-ins. Each line names what it takes; nothing is
// copied whole. Pure.
import type { IceServer } from '../../../signaling/protocol/index.ts';
import { undelivered } from '../../core/chat-outbox.ts';
import { linkedPeople } from '../../core/linked.ts';
import type { CaptureReport, DeviceChoice, DeviceState } from '../../core/media.ts';
import type { SoundChoice } from '../../core/sound.ts';
import type { Call, Connection, State } from '../../core/state.ts';
import type { Aliases } from './aliases.ts';
import { linkLines } from './link-lines.ts';
import { deviceWord, word, yesNo } from './words.ts';

export function stateLines(state: State, alias: Aliases): readonly string[] {
  const { people, chat, notices, preferences, ice, room, rooms, session, media } = state;
  const threads = Object.values(chat.threads);
  return [
    `connection ${connectionWords(state.connection)}`,
    `session ${session.token === undefined ? 'none' : 'held'}, heard ${session.heard}, confirmed ${session.confirmed}, unconfirmed ${session.unconfirmed.length}`,
    `hosting ${word(state.hosting?.kind ?? 'not-possible')}`,
    `people ${countsOf(Object.values(people.byId).map(({ status }) => status))}`,
    `call ${callWords(state.call, alias)}`,
    `room ${roomWords(room, alias)}; rooms in the list ${Object.keys(rooms).length}`,
    ...linkedPeople(state).flatMap((linked) => [
      `link ${alias('call', linked.link.toLowerCase())} to ${alias('person', linked.person.toLowerCase())}, ${word(linked.role)}, publishing ${yesNo(linked.isPublishing)}`,
      ...linkLines(state.quality[linked.link] ?? [], linked.state),
    ]),
    `share ${word(state.share.phase)}, recording ${word(state.recording.phase)}`,
    ...deviceLines(media.report),
    `sound ${soundWords(preferences.sound)}`,
    `conversations ${threads.length}, entries ${threads.reduce((sum, { entries }) => sum + entries.length, 0)}, not delivered ${undelivered(chat.threads).length}, kept ${yesNo(chat.isKept)}`,
    `notices ${countsOf(notices.map(({ kind }) => kind))}; recent calls ${preferences.recentCalls.length}; favourites ${preferences.favourites.length}`,
    `ice servers: own ${serverWords(preferences.iceServers)}; of the host ${serverWords(ice.fromHost)}; relay only ${yesNo(preferences.isRelayOnly)}`,
    `language ${word(preferences.language)}, appearance ${word(preferences.appearance)}, preview ${yesNo(preferences.hasPreview)}, do not disturb ${yesNo(preferences.isDoNotDisturb)}`,
    `visible ${yesNo(state.isVisible)}`,
  ];
}

function soundWords({ suppression, isEchoCancelled, isGainAutomatic, isMusic }: SoundChoice): string {
  return `suppression ${word(suppression)}, echo cancelled ${yesNo(isEchoCancelled)}, gain automatic ${yesNo(isGainAutomatic)}, music ${yesNo(isMusic)}`;
}

function connectionWords(connection: Connection): string {
  switch (connection.phase) {
    case 'connecting':
      return `connecting, open ${yesNo(connection.isOpen)}, was online ${yesNo(connection.wasOnline)}, name taken ${connection.takenCount} times`;
    case 'failed': {
      const { problem } = connection;
      return `failed, ${word(problem.kind)}${problem.kind === 'refused' ? ` ${word(problem.code)}` : ''}`;
    }
    default:
      return word(connection.phase);
  }
}

function callWords(call: Call, alias: Aliases): string {
  if (call.phase === 'none') return 'none';
  const party = `with ${alias('person', call.party.id.toLowerCase())}`;
  if (call.phase === 'ended') return `ended ${party}, ${word(call.end)}, talked ${Math.round(call.talkedMs)} ms`;
  const { link } = call;
  const own = call.phase === 'incoming' ? undefined : call.own;
  const media = own ? `, camera ${yesNo(own.hasCamera)}, muted ${yesNo(own.isMuted)}` : '';
  return `${word(call.phase)} ${party}, link ${word(link)}${media}`;
}

function roomWords(room: State['room'], alias: Aliases): string {
  if (room.phase === 'none') return 'none';
  const name = alias('room', room.name.toLowerCase());
  switch (room.phase) {
    case 'inside':
      return `inside ${name}, members ${room.members.length}, lost ${room.members.filter(({ isLost }) => isLost).length}, video seat ${yesNo(room.me.hasVideo)}`;
    case 'refused':
      return `refused ${name}, ${word(room.problem)}`;
    default:
      return `${word(room.phase)} ${name}`;
  }
}

function deviceLines({ camera, microphone, cameras, microphones, speakers }: CaptureReport): readonly string[] {
  return [
    `camera ${deviceState(camera)}; there are ${kindsOf(cameras)}`,
    `microphone ${deviceState(microphone)}; there are ${kindsOf(microphones)}`,
    `speakers ${kindsOf(speakers)}`,
  ];
}

function deviceState(device: DeviceState): string {
  if (device.kind === 'on') return `on (${deviceWord(device.label)})`;
  return device.kind === 'failed' ? `failed, ${word(device.problem)}` : word(device.kind);
}

function kindsOf(devices: readonly DeviceChoice[]): string {
  return countsOf(devices.map(({ label }) => deviceWord(label)));
}

function serverWords(servers: readonly IceServer[]): string {
  if (servers.length === 0) return 'none';
  return servers
    .map(
      ({ urls, credential }) => `${urls.map(urlWords).join(' ')}${credential === undefined ? '' : ' (with password)'}`,
    )
    .join(', ');
}

// Where a server stands may be a secret of its owner; how it is reached is not.
function urlWords(url: string): string {
  const [, scheme = '?', port = 'usual'] = /^(stuns?|turns?):[^?]*?(?::(\d{1,5}))?(?:\?|$)/i.exec(url) ?? [];
  return `${scheme.toLowerCase()}:…:${port}${/transport=tcp/i.test(url) ? ' tcp' : ''}`;
}

/** `3 (2 free, 1 away)` */
function countsOf(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const each of words) counts.set(word(each), (counts.get(word(each)) ?? 0) + 1);
  const parts = [...counts].map(([name, count]) => `${count} ${name}`);
  return parts.length === 0 ? '0' : `${words.length} (${parts.join(', ')})`;
}
