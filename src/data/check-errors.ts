/** What one error record alone cannot show: its references, what it may not publish, and wordings claimed twice. */
import { unknownFamilies } from '../lookup/families.ts';
import { APP_PASSWORD } from '../lookup/mask.ts';
import type { Content, Records, Say } from './collections.ts';
import { textsIn } from './fields.ts';

export function checkErrors({ records, say, mustExist, eachExists }: Content): void {
  for (const [name, error] of Object.entries(records.errors)) {
    const file = `errors/${name}.yaml`;
    eachExists(file, 'causes', 'causes', error.causes);
    error.followed_by.forEach((next, i) => {
      mustExist(file, `followed_by.${i}`, 'errors', next);
      if (next === name) say(file, `followed_by.${i}`, 'is the error itself: name another');
      const { protocols } = records.errors[next] ?? error;
      const apart = error.protocols.length > 0 && protocols.length > 0;
      if (apart && !protocols.some((one) => error.protocols.includes(one)))
        say(file, `followed_by.${i}`, `speaks ${protocols.join()}: name what the same server says next`);
    });
    error.examples.forEach((example, i) => {
      if (example.client) mustExist(file, `examples.${i}.client`, 'clients', example.client);
    });
    checkSecrets(file, error, say);
    if (error.causes.length === 0 && !error.elsewhere)
      say(file, 'elsewhere', 'is required when causes is empty: say whose error this is and where to go');
    if (error.causes.length > 0 && error.elsewhere)
      say(file, 'elsewhere', 'is only for errors without causes: remove it or empty causes');
    error.matches.forEach((wording, i) => {
      if (error.causes.length > 0 && /^[a-z]{1,5}$/.test(wording.replace(/\{[^}]*\}/g, '').trim()))
        say(file, `matches.${i}`, 'is a short word that stands in other texts too: quote more of the message');
    });
    error.words.forEach((combination, i) => {
      for (const family of unknownFamilies(combination))
        say(
          file,
          `words.${i}`,
          `names {${family}}, which src/lookup/families.json does not have: correct it or add it`,
        );
    });
    if (error.first_steps && (error.said_by !== 'reader' || error.evidence === 'weak' || error.causes.length === 0))
      say(file, 'first_steps', 'are for words of readers that point to a cause: remove them');
    if (Boolean(error.first_steps) !== Boolean(error.section))
      say(file, 'section', 'and first_steps go together: add what is missing, or remove both');
    if (error.codes.length + error.matches.length + error.words.length === 0)
      say(file, 'matches', 'gives the lookup nothing to search for: add matches, codes or words');
  }
  checkWordings(records, say);
}

/** Each wording and each code belongs to one error record only; two owners would split its evidence. */
function checkWordings(records: Records, say: Say): void {
  const owner = new Map<string, string>();
  for (const [name, error] of Object.entries(records.errors))
    for (const field of ['matches', 'codes'] as const)
      error[field].forEach((wording, i) => {
        const key = `${field} ${wording
          .normalize('NFKC')
          .toLowerCase()
          .replace(/[\s\p{P}ー]/gu, '')}`;
        const first = owner.get(key);
        if (first && first !== name)
          say(
            `errors/${name}.yaml`,
            `${field}.${i}`,
            `"${wording}" already stands in errors/${first}.yaml: keep it in one`,
          );
        owner.set(key, name);
      });
}

/** What logs show of a sign-in: tokens of Google, passwords in a command. */
const SECRET = /\bya29\.[\w-]{20,}|\b1\/\/0[\w-]{20,}|\bBearer [\w.~+/-]{20,}|\bPASS (?=\S*\d|[a-z]{16}\b)\S{8,}/;
/** The mark of one session at the end of Gmail's replies, digits and letters mixed. */
const SESSION = /\b(?=[\w-]*\d)(?=[\w-]*[a-z])[\w-]{12,}\.\d+ - gsmtp/;
const ADDRESS = /([\w.+%-]+)@([\w-]+(?:\.[\w-]+)+)/g;
/** Domains that nobody has, and names that stand for anybody or for a service. */
const NOBODYS = /(?:^|\.)(?:example(?:\.\w+)*|test|invalid)$/i;
const ANYBODYS =
  /^(?:(?:user|someone|your|you|name|x+|friend|me)[\W\d_]*(?:name|address|email|account|id)?[\W\d_]*|git|info|kefu|postmaster|support|mailer-daemon|no-?reply)$/i;

/** Refuses what should not be published, wherever it stands in a record or in a list of queries. */
export function checkSecrets(file: string, record: unknown, say: Say): void {
  for (const [field, text] of textsIn(record)) {
    const secret = secretIn(text);
    if (secret) say(file, field, `holds what looks like ${secret}: replace it by a made-up one`);
  }
}

/** Four groups of four letters, where they follow a word for a password or one is no word: "this will only work" is none. */
function holdsAppPassword(text: string): boolean {
  return [...text.matchAll(APP_PASSWORD)].some(
    ({ 0: found, index }) =>
      /(?:pass\w*|パスワード|\blogin(?: \S+)?)[\s:：「"']{0,3}$/i.test(text.slice(Math.max(0, index - 60), index)) ||
      found.split(/[^a-z]/i).some((group) => /^[^aeiouy]{4}$/i.test(group) && !/smtp|http|html/i.test(group)),
  );
}

/** Names it: a real-looking token or password, or a person's address. */
function secretIn(text: string): string | undefined {
  if (SECRET.test(text) || holdsAppPassword(text)) return 'a token or a password';
  if (SESSION.test(text)) return 'the mark of a session';
  const real = [...text.matchAll(ADDRESS)].find(
    ([, name = '', domain = '']) => !NOBODYS.test(domain) && !ANYBODYS.test(name),
  );
  return real && `a real address (${real[0]})`;
}
