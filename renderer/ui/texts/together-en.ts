// What is said in English about hands, reactions and what else people do in a call besides talking.
export const togetherEn = {
  hand: {
    raise: 'Raise your hand',
    lower: 'Lower your hand',
    lowerOf: 'Lower the hand of {{name}}',
    title: 'Raised hands',
    mark: 'Hand raised, number {{place}}',
    since: 'Since',
    news: {
      raised: '{{name}} raised a hand.',
      lowered: '{{name}} lowered their hand.',
      iRaised: 'Your hand is up. You are number {{place}}.',
      iLowered: 'Your hand is down.',
      speaking: 'You have spoken, so your hand is down.',
      owner: 'The owner of the room lowered your hand.',
    },
  },
};
