// What is said in English about pictures in conversations.
import type { PictureProblem } from '../chat/encode-picture.ts';

export const pictureEn = {
  add: 'Add a picture',
  attached: 'This picture goes with your message',
  preparing: 'Preparing the picture…',
  remove: 'Leave the picture out',
  problem: {
    unreadable: 'This isn’t a picture that can be shown. PNG, JPEG, WebP, GIF and AVIF can.',
    'too-large': 'This picture is too large for a message. Send it as a file instead.',
  } satisfies Record<PictureProblem, string>,
  from: 'Picture from {{name}}',
  mine: 'Picture from you',
  enlarge: '{{picture}}, show it large',
  coming: 'A picture is on its way…',
  gone: 'The picture isn’t there any more',
  broken: 'The picture can’t be shown',
  save: 'Save the picture',
  word: 'Picture',
};
