// What macOS says of recording the screen, and whether that is a no. Pure.

type Status = 'not-determined' | 'granted' | 'denied' | 'restricted' | 'unknown';

/**
 * @param when before looking at the screen, or after: the first look makes the system ask the person, and until they have said yes it
 * gives pictures without a single window in them.
 */
export function isScreenRefused(platform: string, status: Status, when: 'before' | 'after'): boolean {
  // No other system has that question.
  if (platform !== 'darwin') return false;
  return when === 'after' ? status !== 'granted' : status === 'denied' || status === 'restricted';
}
