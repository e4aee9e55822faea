/** Writes a property list as XML, the form in which Apple's devices read profiles. Pure; runs in Node and in a browser. */

export type Plist = string | number | boolean | Plist[] | { [key: string]: Plist };

const head = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
`;

const safe = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function element(value: Plist, indent: string): string {
  if (typeof value === 'string') return `${indent}<string>${safe(value)}</string>\n`;
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no integer`);
    return `${indent}<integer>${value}</integer>\n`;
  }
  if (typeof value === 'boolean') return `${indent}<${value}/>\n`;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => element(item, inner)).join('');
    return `${indent}<array>\n${items}${indent}</array>\n`;
  }
  const pairs = Object.entries(value).map(
    ([key, child]) => `${inner}<key>${safe(key)}</key>\n${element(child, inner)}`,
  );
  return `${indent}<dict>\n${pairs.join('')}${indent}</dict>\n`;
}

/** `value` as a property list. @throws on a number that is no integer. */
export function toPlist(value: Plist): string {
  return `${head}${element(value, '')}</plist>\n`;
}
