/** Not found: for an English address or reader the English part leads, with an English head and foot. */
const named = /\/(ja|en)\//.exec(location.pathname)?.[1];
const other = document.querySelector<HTMLTemplateElement>('template[data-part=en]')?.content;

if ((named ?? navigator.language.slice(0, 2)) !== 'ja' && other) {
  document.documentElement.lang = 'en';
  document.querySelector('main')?.prepend(document.querySelector('section[lang=en]') ?? '');
  // The button and the offline sign stay: their scripts know them.
  for (const part of ['.mark', '.top nav', '[data-language-switch]', '.foot p', '.foot ul'])
    document.querySelector(part)?.replaceWith(other.querySelector(part) ?? '');
}

export {};
