// What is said in English before one is seen and heard: in front of a room, and in the check of the devices.
export const greenRoomEn = {
  title: 'Ready for “{{room}}”?',
  lead: 'Nobody sees or hears you before you join.',
  join: 'Join',
  lobby: 'To the people instead',
  camera: 'Join with camera',
  microphone: 'Join with microphone',
  check: 'Check sound and picture',
};

export const deviceCheckEn = {
  lead: 'Only you see and hear this. Nothing is kept.',
  mirror: 'Mirror my picture',
  mirrorHint: 'Only in your own view. Others see you the right way round.',
  record: 'Record 3 seconds',
  recordHint: 'Say something, then see and hear yourself as others do.',
  recording: 'Recording. Say something…',
  playing: 'This is you, as others see and hear you.',
  recordFailed: 'That could not be recorded. Check that a camera or microphone is on, then try again.',
  playFailed: 'The browser does not play the recording. Try once more.',
  speaker: 'Loudspeaker',
  play: 'Play three notes',
  playingNotes: 'Playing…',
  heard: 'Did you hear them?',
  yes: 'Yes',
  no: 'No',
  works: 'Then others will be heard there, too.',
  help: {
    volume: 'Turn up the volume of the computer and of the loudspeaker.',
    other: 'Choose another loudspeaker. A headset or screen that is plugged in often takes the sound.',
    wireless: 'Reconnect a wireless headset, or try one with a cable.',
  },
  noSuchSpeaker: 'This loudspeaker isn’t there any more. Choose another one.',
  heldBack: 'The sound was held back. Check that this tab isn’t muted, then try again.',
};

export const compareEn = {
  title: 'To compare in a browser’s warning',
  key: 'Public key, SHA-256',
  certificate: 'Certificate, SHA-256',
};
