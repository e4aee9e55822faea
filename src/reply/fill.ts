/** Names in sentences: between a name and a Japanese particle stands a space only where the name ends in Latin script. */

/** A name before a particle: with a space where it ends in a Latin letter, a digit or an ASCII sign. */
export const beforeParticle = (name: string): string => (/[!-~]$/.test(name) ? `${name} ` : name);

/** Puts values into the `{…}` of a sentence. */
export const fill = (sentence: string, values: Record<string, string>): string =>
  sentence.replace(/\{(\w+)\}( ?)/g, (whole, key: string, space: string) => {
    const value = values[key];
    return value === undefined ? whole : space ? beforeParticle(value) : value;
  });
