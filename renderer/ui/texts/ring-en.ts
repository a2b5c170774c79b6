// What is said in English about being rung: not being disturbed, and where it rings.

export const ringEn = {
  doNotDisturb: 'Do not disturb',
  othersQuiet: 'Doesn’t want to be disturbed',
  quiet: 'Calls don’t ring. Others see that you don’t want to be disturbed.',
  switchOff: 'Switch off',
  speaker: 'Rings on',
  asSystem: 'System default',
  test: 'Play the ringtone',
};
