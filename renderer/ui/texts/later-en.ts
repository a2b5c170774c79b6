// The English texts that only parts drawn later speak: fetched with them, before they are drawn.
import { filesEn } from './files-en.ts';
import { deviceCheckEn } from './green-room-en.ts';
import { iceEn } from './ice-en.ts';
import { pipEn } from './pip-en.ts';
import { qualityEn } from './quality-en.ts';
import { recentEn } from './recent-en.ts';
import { settingsEn } from './settings-en.ts';
import { stageEn } from './stage-en.ts';
import { volumeEn } from './volume-en.ts';

export const laterEn = {
  deviceCheck: deviceCheckEn,
  files: filesEn,
  ice: iceEn,
  pip: pipEn,
  quality: qualityEn,
  recent: recentEn,
  settings: settingsEn,
  stage: stageEn,
  volume: volumeEn,
};
