/** Draws "not known" for <error-lookup>, or whose message it is instead, from AnswerTemplates.astro. */
import { linkText } from '../lookup/mask.ts';
import type { filled, View } from './lookup-view.ts';

/** Stands for the text in the address of a report (see AnswerTemplates.astro). */
const TEXT = '%7Btext%7D';
/** Codes and names of mail servers, which a helper asks for first. What repeats has an end: a megabyte must not wait. */
const READ =
  /\b(?:0x[0-9a-f]{6,8}|[245]\.\d{1,2}\.\d{1,3}|[45]\d\d(?=[ -])|(?:imap|pop3?|smtp|mail|mx)[\w-]{0,60}(?:\.[\w-]{1,60}){1,6})/gi;

/**
 * An honest "not known", with what to do next (first of all, where the chosen program reaches Gmail no more); `theirs`: the
 * record that says whose message it is instead. `draw` fills the templates: imported here, lookup-view.ts would
 * become a file of its own, and every answer wait for one more.
 */
export function renderUnknown(view: View, draw: typeof filled, theirs?: string): Node[] {
  const masked = linkText(view.text);
  const read = [...new Set(view.text.match(READ))].slice(0, 6).join(', ');
  const link = (change: (href: string) => string) => (place: HTMLElement) =>
    place.setAttribute('href', change(place.getAttribute('href') ?? ''));
  const cannot = theirs ? undefined : view.answers.clients[view.client ?? '']?.cannot;
  return [
    draw(view, 'unknown', {
      card: (place) => void (theirs && Object.assign(place.dataset, { theirs })),
      theirs: Boolean(theirs),
      unknown: !theirs,
      cannot,
      moving: Boolean(cannot),
      codes: !theirs && read.length > 0,
      read,
      report: link((href) => href.replace(TEXT, encodeURIComponent(masked))),
      title: theirs && (view.answers.errors[theirs]?.[0] ?? theirs),
      error: link((href) => `${href}${theirs}/#elsewhere`),
      copy: (place) => void Object.assign(place.dataset, { copy: masked }),
      tickets: link((href) => href + (theirs ? `#error=${theirs}` : '')),
    }),
  ];
}
