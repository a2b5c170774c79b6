// Gives a text to the browser, which asks where it goes, or takes its own folder.

/** Some browsers read it only when the person has chosen a place; milliseconds. */
const DOWNLOAD_WITHIN_MS = 60_000;

export function downloadText(text: string, fileName: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  Object.assign(document.createElement('a'), { href: url, download: fileName }).click();
  setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_WITHIN_MS);
}
