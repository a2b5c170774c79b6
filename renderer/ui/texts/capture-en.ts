// What is said in English about the pictures a camera takes and how loud I go out.
export const captureEn = {
  size: 'Resolution',
  sizeHint: 'Automatic takes 720p. Others get as much of it as they show and the network carries.',
  auto: 'Auto',
  rate: 'Pictures a second',
  rateHint: '15 spares an old computer. 60 is for fast movement, and needs much of it.',
  flip: 'Next camera',
  flipped: 'Camera: {{name}}',
  volume: 'Your volume',
  volumeLead: 'How loud others hear you. 100% is as the microphone gives it.',
  usualVolume: 'Back to 100%',
  unadjusted: 'The volume can’t be changed here',
  unadjustedLead: 'Others hear you as loud as the microphone is.',
};
