// Every screen and state there is a picture of. Each is checked for flaws and accessibility, too.
import { CALL_SCENES } from './call-scenes.ts';
import { FIRST_SCENES } from './first-scenes.ts';
import { LOBBY_SCENES } from './lobby-scenes.ts';
import { ROOM_SCENES } from './room-scenes.ts';
import type { Scene } from './scene.ts';
import { SETTINGS_SCENES } from './settings-scenes.ts';
import { TOGETHER_SCENES } from './together-scenes.ts';
import { WORDS_SCENES } from './words-scenes.ts';

export const SCENES: readonly Scene[] = [
  ...FIRST_SCENES,
  ...LOBBY_SCENES,
  ...SETTINGS_SCENES,
  ...CALL_SCENES,
  ...ROOM_SCENES,
  ...TOGETHER_SCENES,
  ...WORDS_SCENES,
];
