// Whether the page is dressed. Of many connections that begin at once to a host with a key of its own, Chromium gives one up now and then
// (ERR_TOO_MANY_RETRIES), and what is most urgent, the style sheet, is hit first: without it nothing on the page can be used.

/** Between two tries, in milliseconds; the host may be starting again. */
const RETRY_MS = 2_000;

/** Asks again for every style sheet that did not arrive. @returns once each was asked for again; what fails is tried on. */
export async function styleSheetsAgain(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  await Promise.all(links.filter(isMissing).map(askAgain));
}

// Browsers differ: after a failure there is no sheet, an empty one, or (Chromium) one that may not be read.
function isMissing({ sheet }: HTMLLinkElement): boolean {
  try {
    return (sheet?.cssRules.length ?? 0) === 0;
  } catch {
    return true;
  }
}

function askAgain(lost: HTMLLinkElement): Promise<void> {
  const again = lost.cloneNode() as HTMLLinkElement;
  return new Promise((resolve) => {
    again.addEventListener('load', () => resolve());
    again.addEventListener('error', () => {
      setTimeout(() => void askAgain(again), RETRY_MS);
      resolve();
    });
    lost.replaceWith(again);
  });
}
