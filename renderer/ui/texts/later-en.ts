// The English texts that only parts drawn later speak: fetched with them, before they are drawn.

import { backgroundEn } from './background-en.ts';
import { captureEn } from './capture-en.ts';
import { chatEn } from './chat-en.ts';
import { filesEn } from './files-en.ts';
import { deviceCheckEn } from './green-room-en.ts';
import { iceEn } from './ice-en.ts';
import { pictureEn } from './picture-en.ts';
import { pipEn } from './pip-en.ts';
import { qualityEn } from './quality-en.ts';
import { recentEn } from './recent-en.ts';
import { recordingEn } from './recording-en.ts';
import { settingsEn } from './settings-en.ts';
import { stageEn } from './stage-en.ts';
import { togetherEn } from './together-en.ts';
import { volumeEn } from './volume-en.ts';
import { watchEn } from './watch-en.ts';

export const laterEn = {
  background: backgroundEn,
  chat: chatEn,
  capture: captureEn,
  deviceCheck: deviceCheckEn,
  files: filesEn,
  ice: iceEn,
  picture: pictureEn,
  pip: pipEn,
  quality: qualityEn,
  recent: recentEn,
  recording: recordingEn,
  settings: settingsEn,
  stage: stageEn,
  together: togetherEn,
  volume: volumeEn,
  watch: watchEn,
};
