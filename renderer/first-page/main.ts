// What the first page guesses, so that fewer people have to choose: the language, the browser, and whether the warning is behind them
// already. Without this script everything on the page still works.
import { isInsideApp, wayOf, withKey } from './way-of.ts';

const { userAgent, maxTouchPoints, languages } = navigator;

check(
  languages
    .find((language) => /^(zh|en)\b/i.test(language))
    ?.toLowerCase()
    .startsWith('zh')
    ? 'zh'
    : 'en',
);
check(wayOf(userAgent, maxTouchPoints));
for (const radio of document.querySelectorAll<HTMLInputElement>('input[name=language]')) {
  radio.addEventListener('change', tellLanguage);
}
tellLanguage();

const note = document.getElementById('inside-app');
if (note && isInsideApp(userAgent)) note.hidden = false;

const link = document.querySelector<HTMLAnchorElement>('a[data-link]');
const { probe } = document.body.dataset;
if (link) {
  link.href = withKey(link.href, window.location.hash);
  // Answered only where the certificate was accepted before: whoever comes again is let through.
  if (probe !== undefined) void fetch(probe, { cache: 'no-store', credentials: 'omit' }).then(goOn, () => undefined);
}

function goOn(): void {
  if (link) window.location.replace(link.href);
}

function check(id: string): void {
  const radio = document.getElementById(id);
  if (radio instanceof HTMLInputElement) radio.checked = true;
}

// For screen readers; the style sheet looks at the choice itself.
function tellLanguage(): void {
  const isChinese = (document.getElementById('zh') as HTMLInputElement | null)?.checked ?? false;
  document.documentElement.lang = isChinese ? 'zh-CN' : 'en';
}
