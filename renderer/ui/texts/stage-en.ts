// What is said in English about where people stand on the stage.
import type { Preferences } from '../../core/preferences.ts';

export const stageEn = {
  view: 'View',
  views: { grid: 'Everyone alike', speaker: 'Speaker large' } satisfies Record<Preferences['stageView'], string>,
  pin: 'Pin {{name}}',
  unpin: 'Unpin {{name}}',
  pinSelf: 'Pin yourself',
  unpinSelf: 'Unpin yourself',
  swapMine: 'Make your picture large',
  swapTheirs: 'Make {{name}} large',
  moves: 'Arrow keys move it',
  corners: {
    topLeft: 'Top left',
    topRight: 'Top right',
    bottomLeft: 'Bottom left',
    bottomRight: 'Bottom right',
  } satisfies Record<Preferences['corner'], string>,
};
