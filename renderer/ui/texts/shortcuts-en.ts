// What is said in English about keys.
import type { Command } from '../../core/keys.ts';

export const shortcutsEn = {
  title: 'Keyboard shortcuts',
  lead: 'They work in a call or a room, wherever the focus is, and never while you type. Press a key here to change it.',
  inCall: 'In a call or a room',
  always: 'Always',
  commands: {
    microphone: 'Mute, unmute',
    talk: 'Hold to talk while muted',
    camera: 'Camera on, off',
    flip: 'Next camera',
    share: 'Share the screen, stop',
    chat: 'Messages',
    fullScreen: 'Full screen',
    pip: 'Small window',
    hand: 'Raise your hand, lower it',
    record: 'Record, stop recording',
  } satisfies Record<Command, string>,
  accept: 'Answer a call',
  settings: 'Settings',
  back: 'Close what is open',
  help: 'Show this list',
  space: 'Space',
  none: 'None',
  change: '{{command}}: {{key}}. Change the key',
  waiting: 'Press a key',
  waitingFor: '{{command}}: press the new key, or Esc to leave it',
  reserved: '{{key}} can’t be used',
  reset: 'Back to the usual keys',
};
