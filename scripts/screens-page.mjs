// The page that shows every picture of `npm run screenshots`. It needs no script: the choice of language, look and width is three rows
// of radio buttons, and CSS does the rest.

/** @typedef {{ name: string, shows: string, isDark?: true }} Shown */

const CHOICES = {
  language: ['en', 'zh'],
  look: ['light', 'dark'],
  width: ['360', '1280', '2560'],
};
const FIRST = { language: 'en', look: 'light', width: '1280' };

/** @param {readonly Shown[]} scenes @returns {string} */
export function screensPage(scenes) {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Nearcall: every screen</title>
<style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 110rem; padding: 1.5rem; }
form { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: .5rem 2rem; padding: .75rem 0; background: Canvas; z-index: 1; }
fieldset { border: 0; padding: 0; margin: 0; display: flex; gap: .75rem; }
main { display: grid; gap: 2rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 30rem), 1fr)); }
figure { margin: 0; } figcaption { margin-bottom: .5rem; } figcaption code { color: GrayText; }
img { max-width: 100%; max-height: 44rem; border: 1px solid color-mix(in srgb, CanvasText 20%, transparent); border-radius: .5rem; display: none; }
${rules()}
</style>
<h1>Every screen of Nearcall</h1>
<p>Drawn by <code>npm run screenshots</code> from the running product, with real calls behind them. Pictures 2560 pixels wide, and the
Chinese ones of a phone, are not kept in the repository: the command draws them too.</p>
<form>${Object.entries(CHOICES).map(fieldset).join('')}</form>
<main>
${scenes.map(figure).join('\n')}
</main>
</html>
`;
}

/** A picture is shown when all three of its choices are made. */
function rules() {
  const all = CHOICES.language.flatMap((language) =>
    CHOICES.look.flatMap((look) => CHOICES.width.map((width) => [language, look, width])),
  );
  return all
    .map(
      ([language, look, width]) =>
        `body:has(#${language}:checked):has(#${look}:checked):has(#w${width}:checked) img.${language}.${look}.w${width} { display: block }`,
    )
    .join('\n');
}

/** @param {[string, string[]]} choice */
function fieldset([name, values]) {
  const radios = values.map((value) => {
    const id = name === 'width' ? `w${value}` : value;
    const checked = Object.values(FIRST).includes(value) ? ' checked' : '';
    return `<label><input type="radio" name="${name}" id="${id}"${checked}> ${value}</label>`;
  });
  return `<fieldset><legend hidden>${name}</legend>${radios.join('')}</fieldset>`;
}

/** @param {Shown} scene */
function figure({ name, shows, isDark }) {
  const pictures = CHOICES.language.flatMap((language) =>
    CHOICES.width.flatMap((width) =>
      (isDark ? ['dark'] : CHOICES.look).map((look) => {
        const looks = isDark ? 'light dark' : look;
        return `<img loading="lazy" class="${language} ${looks} w${width}" src="${language}/${width}/${name}-${look}.webp" alt="${shows}">`;
      }),
    ),
  );
  return `<figure><figcaption>${shows} <code>${name}</code></figcaption>${pictures.join('')}</figure>`;
}
