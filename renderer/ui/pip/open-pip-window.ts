// Opens the small window and makes it look like the page: the same style sheet, linked, since the page's policy allows no other.

/** In CSS pixels: a picture of 16 by 9, and the controls below. */
const SIZE = { width: 400, height: 292 };

/**
 * Needs a touch or a key a moment before.
 * @param onClosed told when anybody closes it, also before it was ready.
 */
export async function openPipWindow(onClosed: () => void): Promise<Window> {
  if (!window.documentPictureInPicture) throw new Error('no small window here');
  const small = await window.documentPictureInPicture.requestWindow(SIZE);
  small.addEventListener('pagehide', onClosed);
  small.document.documentElement.classList.add('stage');
  // While developing, the sheet is written into the page.
  const sheets = [...document.head.querySelectorAll('link[rel="stylesheet"], style')];
  await Promise.all(sheets.map((sheet) => copyInto(small.document, sheet)));
  return small;
}

/** @returns when it is there, or will not come: the host may be gone. */
async function copyInto(small: Document, sheet: Element): Promise<void> {
  const copy = small.importNode(sheet, true);
  const isHere = new Promise((resolve) => {
    copy.addEventListener('load', resolve);
    copy.addEventListener('error', resolve);
  });
  if (sheet instanceof HTMLLinkElement) copy.setAttribute('href', sheet.href);
  small.head.append(copy);
  if (sheet instanceof HTMLLinkElement) await isHere;
}
