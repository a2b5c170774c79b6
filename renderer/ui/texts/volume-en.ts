// What is said in English about how loud single people are, and in their menu.
export const volumeEn = {
  menu: 'Options for {{name}}',
  volume: 'Volume',
  muteForMe: 'Mute for me',
  muteHint: 'Only you stop hearing them.',
  muted: 'Muted for you',
};
