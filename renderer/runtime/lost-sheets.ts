// A style sheet that was lost on the way is fetched once more: nobody can use a page without it, and nobody knows that loading it again
// would help. Chromium gives one up now and then (ERR_TOO_MANY_RETRIES) when many files come at once by a certificate it was made to take.
// Nothing waits for it.

export function watchLostSheets(): void {
  // By then each was had or lost.
  if (document.readyState === 'complete') fetchLostSheets();
  else window.addEventListener('load', fetchLostSheets, { once: true });
}

function fetchLostSheets(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')) {
    if (isLost(link)) link.replaceWith(link.cloneNode());
  }
}

// In some browsers a sheet that failed is there, empty or not to be looked into.
function isLost({ sheet }: HTMLLinkElement): boolean {
  try {
    return !sheet || sheet.cssRules.length === 0;
  } catch {
    return true;
  }
}
