/** A program's name before a Japanese particle: with a space where it ends in a Latin letter, a digit or an ASCII sign. */
export const beforeParticle = (name: string): string => (/[!-~]$/.test(name) ? `${name} ` : name);
