// What is heard of my own microphone. It is listened to on this computer only, and only in a call.

export type SoundEvent =
  /** I spoke, and was muted. */
  | { readonly type: 'microphone.heardSpeech' }
  /** The open microphone gives nothing at all, not even noise. */
  | { readonly type: 'microphone.fellSilent' }
  | { readonly type: 'microphone.gaveSound' }
  | { readonly type: 'user.dismissedSoundHint' };
