// Gives the person a file: a browser asks where, or takes its own folder.

/** Some browsers read it only when the person has chosen a place. */
const DOWNLOAD_WITHIN_MS = 60_000;

export function downloadFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_WITHIN_MS);
}
