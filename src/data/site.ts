/** The site's public address, for links that leave the site: in tickets, in files, in data. */
import { href } from '../i18n/locales.ts';

/** `https://host/base/`, ending in a slash. */
export const siteAddress = (): string => new URL(href(), import.meta.env.SITE).href;

/** An absolute address of a path inside the site: `publicAddress('c', 'imap-disabled')`. */
export const publicAddress = (...parts: string[]): string => new URL(href(...parts), import.meta.env.SITE).href;
