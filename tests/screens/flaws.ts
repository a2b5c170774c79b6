// What is wrong with a page to look at, as far as a program can tell: it is wider than the window, a text is cut off without a sign
// that it goes on, or it was never translated. Runs in the page.
export type Flaw = { readonly what: 'too wide' | 'cut off' | 'not translated'; readonly text: string };

export function findFlaws({ known }: { readonly known: readonly string[] | undefined }): Flaw[] {
  const flaws: Flaw[] = [];
  const page = document.documentElement;
  if (page.scrollWidth > window.innerWidth + 1) {
    flaws.push({ what: 'too wide', text: `${page.scrollWidth} in ${window.innerWidth} pixels` });
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    const element = node.parentElement;
    if (text === '' || !element || !isSeen(element)) continue;
    if (isCutOff(element)) flaws.push({ what: 'cut off', text });
    if (known && isForeign(text, known)) flaws.push({ what: 'not translated', text });
  }
  return flaws;

  // Only for screen readers, or in something that is not drawn.
  function isSeen(element: Element): boolean {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  }

  function isCutOff(element: HTMLElement): boolean {
    const style = getComputedStyle(element);
    if (style.overflowX !== 'hidden' && style.overflowX !== 'clip') return false;
    const goesOn = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
    return (
      !goesOn && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
    );
  }

  // Letters without a single accent: a name, an address, or a text that stands in the code.
  function isForeign(text: string, names: readonly string[]): boolean {
    const unnamed = names.reduce((rest, name) => rest.replaceAll(name, ' '), text);
    // Addresses, fingerprints, and what the browser calls its fake devices.
    const left = unnamed.replace(/https?:\S+|\b[0-9a-f]{2,4}\b|fake[\w ]*/gi, ' ');
    return /[A-Za-z]{3}/.test(left) && !/[⟦⟧·áƀçðéƒĝĥíĵķļɱñöþʠŕšţüṽŵẋýž]/i.test(text);
  }
}
