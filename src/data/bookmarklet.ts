/** The bookmarklet: opens the lookup with the selected text. Addresses are covered before the text leaves the page. */

/** Longest text it takes along, in UTF-16 units: addresses may not be longer in every browser. */
const longest = 1800;

/** The `javascript:` address for a lookup page, like `https://host/ja/`. `ask` is shown when nothing is selected. */
export function bookmarklet(page: string, ask: string): string {
  const code = `(()=>{const t=(getSelection()+''||prompt(${JSON.stringify(ask)})||'').slice(0,${longest * 9}).replace(/\\S{1,80}@\\S{1,120}/g,'…@…').slice(0,${longest}).toWellFormed();t&&open(${JSON.stringify(`${page}#q=`)}+encodeURIComponent(t),'_blank','noopener')})()`;
  return `javascript:${encodeURIComponent(code)}`;
}
