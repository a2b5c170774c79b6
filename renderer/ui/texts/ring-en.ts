// What is said in English about being rung: missed calls, not being disturbed, and where it rings.

export const ringEn = {
  missed: {
    title: 'Missed calls',
    count_one: '{{count}} call',
    count_other: '{{count}} calls',
    clear: 'Clear',
    clearAll: 'Clear all missed calls',
    video: 'Video call, {{moment}}',
    audio: 'Audio call, {{moment}}',
    notHere: 'Not here now',
    back: 'Call back',
    backNamed: 'Call {{name}} back',
    more_one: 'Show {{count}} more',
    more_other: 'Show {{count}} more',
    fewer: 'Show fewer',
    isNew: 'New',
  },
  doNotDisturb: 'Do not disturb',
  othersQuiet: 'Doesn’t want to be disturbed',
  quiet: 'Calls don’t ring. Others see that you don’t want to be disturbed.',
  switchOff: 'Switch off',
  speaker: 'Rings on',
  asSystem: 'As the system',
  test: 'Play the ringtone',
};
