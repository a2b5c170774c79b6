// A style sheet that was lost on the way is fetched once more: nobody can use a page without it, and nobody knows that loading it again
// would help. Chromium gives one up now and then (ERR_TOO_MANY_RETRIES) when many files come at once by a certificate it was made to take.

/** Settles when every sheet of the page is there, or was lost twice. */
export async function fetchLostSheets(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
  await Promise.all(links.filter(isLost).map(fetchAgain));
}

// A sheet that failed is there, and empty.
function isLost({ sheet }: HTMLLinkElement): boolean {
  return !sheet || sheet.cssRules.length === 0;
}

function fetchAgain(link: HTMLLinkElement): Promise<void> {
  const again = link.cloneNode() as HTMLLinkElement;
  return new Promise((resolve) => {
    again.addEventListener('load', () => resolve());
    again.addEventListener('error', () => resolve());
    link.replaceWith(again);
  });
}
