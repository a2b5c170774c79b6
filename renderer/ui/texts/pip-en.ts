// What is said in English about the small window over everything.
export const pipEn = {
  open: 'Small window',
  automatic: 'Small window when I go to another tab',
  window: 'Call',
  elsewhere: 'The call is in the small window',
  back: 'Back to the call',
  more: '{{count}} more',
};
