// What is said in English about what stands behind me in my picture.
import type { BackgroundKind, BackgroundPicture, BackgroundProblem } from '../../core/background-choice.ts';

export const backgroundEn = {
  title: 'Background',
  kind: { none: 'None', blur: 'Blur', picture: 'Picture' } satisfies Record<BackgroundKind, string>,
  hint: {
    none: 'Others see the room behind you.',
    blur: 'The room behind you is out of focus. Everything is done on this device.',
    picture: 'A picture hides the room behind you. Everything is done on this device.',
  } satisfies Record<BackgroundKind, string>,
  impossible: 'This browser can’t change the background. Chrome, Edge and the Nearcall app can.',
  pictures: 'Pictures',
  picture: {
    dawn: 'Dawn',
    sea: 'Sea',
    forest: 'Forest',
    slate: 'Slate',
    own: 'Your own picture',
  } satisfies Record<BackgroundPicture, string>,
  choose: 'Choose your own…',
  chosen: 'Your own picture is the background now.',
  notChosen: {
    'not-a-picture': 'That file is not a picture that can be shown here. Choose a JPEG, PNG or WebP.',
    'too-large': 'That file is larger than 50 MB. Choose a smaller one.',
    'not-kept': 'The picture could not be stored on this device. There may be no room left.',
  },
  off: 'Others see your room',
  offLead: {
    'too-slow':
      'This computer is too slow to change the background, so it was switched off. Close other programs, or take a lower resolution, and try again.',
    failed: 'The background could not be changed here, so it was switched off.',
  } satisfies Record<BackgroundProblem, string>,
  offAction: 'Background settings',
};
