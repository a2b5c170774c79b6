// What is said in English about watching somebody's screen: enlarging it, pointing on it, and asking for it.
export const watchEn = {
  larger: 'Enlarge',
  smaller: 'Make smaller',
  whole: 'Enlarged to {{percent}}. Show it whole',
  wholeHint: 'Show it whole',
  zoomed: 'Enlarged to {{percent}}. Arrows move the picture.',
  point: 'Show others where I point',
  stopPointing: 'Stop showing where I point',
  ask: 'Ask to share their screen',
  isAsked: 'Asked to share their screen',
  asked: '{{name}} is asked to share their screen.',
  asks: '{{name}} asks you to share your screen',
  share: 'Share',
  decline: 'Not now',
  mine: 'What others see of your screen',
  seeMine: 'See what others see',
};
