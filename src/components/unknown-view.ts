/** Draws "not known" for <error-lookup>, or whose message it is instead, from AnswerTemplates.astro. */
import { data, filled, ticket, to, type View } from './lookup-view.ts';

/** Stands for the text in the address of a report (see AnswerTemplates.astro). */
const TEXT = '%7Btext%7D';
/** Codes and names of mail servers, which a helper asks for first. */
const READ =
  /\b(?:0x[0-9a-f]{6,8}|[245]\.\d{1,2}\.\d{1,3}|[45]\d\d(?=[ -])|(?:imap|pop3?|smtp|mail|mx)[\w-]*(?:\.[\w-]+)+)/gi;

/** An honest "not known", with what to do next; `theirs`: the record that says whose message it is instead. */
export function renderUnknown(view: View, theirs?: string): Node[] {
  const read = [...new Set(view.copied.match(READ))].slice(0, 6).join(', ');
  return [
    filled(view, 'unknown', {
      card: data(theirs ? { theirs } : {}),
      theirs: Boolean(theirs),
      unknown: !theirs,
      codes: !theirs && read.length > 0,
      read,
      report: (link) => {
        const filled = link.getAttribute('href')?.replace(TEXT, encodeURIComponent(view.copied));
        link.setAttribute('href', filled ?? '');
      },
      title: theirs && (view.answers.errors[theirs]?.[0] ?? theirs),
      error: to(`${theirs}/#elsewhere`),
      copy: data({ copy: view.copied }),
      tickets: to(ticket({ error: theirs })),
    }),
  ];
}
