// What is said in English about how I sound, and where calls are heard.
import type { SoundChoice } from '../../core/sound.ts';

export const soundEn = {
  talkingMuted: 'You are muted. Nobody hears you.',
  silent: 'No sound comes from your microphone',
  silentLead: 'Look for a mute switch on the headset or its cable, or choose another microphone.',
  noise: 'Noise suppression',
  suppression: { off: 'Off', browser: 'Standard', 'built-in': 'Strong' } satisfies Record<
    SoundChoice['suppression'],
    string
  >,
  suppressionHint: {
    off: 'Others hear everything, fans and keyboards too.',
    browser: 'Takes out what hums and hisses.',
    'built-in': 'Takes out keyboards, dogs and traffic as well; music too. Needs more of the processor.',
  } satisfies Record<SoundChoice['suppression'], string>,
  fellBack: 'Strong noise suppression can’t run here',
  fellBackLead: 'The standard one does it instead.',
  voice: 'Your voice',
  echo: 'Cancel echo',
  echoHint: 'Without headphones, others hear themselves when this is off.',
  gain: 'Even out the volume',
  gainHint: 'Quiet words get louder, loud ones quieter.',
  music: 'Music mode',
  musicHint: 'Instruments and singing as they are: nothing is taken out, and more is sent, in mono. Wear headphones.',
  notInMusic: 'Waits while music mode is on.',
  speaker: 'Calls are heard on',
};
