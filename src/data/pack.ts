/** Joins error and client records into the lookup's pack. */
import { buildPack } from '../lookup/pack.ts';
import type { Pack } from '../lookup/types.ts';
import type { Records } from './collections.ts';
import { verdictOf } from './verdict.ts';

/** Order of causes in the pack; with equal evidence the earlier one is answered first. */
export const causeOrder = [
  'app-password-required',
  'web-login-required',
  'imap-disabled',
  'pop-disabled',
  'too-many-connections',
  'rate-or-bandwidth-limit',
  'google-temporary-problem',
  'sending-limit',
  'delivery-rejected',
  'smtp-auth-required',
  'oauth-app-blocked',
  'oauth-token-expired',
  'spa-or-auth-method',
  'account-disabled',
  'certificate-problem',
  'tls-too-old',
  'tls-mismatch',
  'server-not-found',
  'password-sign-in-blocked',
  'invalid-credentials',
  'cannot-connect',
] as const;

/** The pack for these records. `lang` "en" leaves out Japanese wordings, which only a Japanese text can hold. */
export function packFrom(records: Pick<Records, 'errors' | 'clients'>, lang: 'all' | 'en' | 'ja' = 'all'): Pack {
  const keep = (text: string) => lang === 'all' || (lang === 'ja') === /[\u3040-\u9fff]/.test(text);
  const errors = Object.entries(records.errors).map(([id, error]) => [
    id,
    {
      ...error,
      matches: error.matches.filter(keep),
      words: error.words.filter(keep),
      codes: lang === 'ja' ? [] : error.codes,
      examples: error.examples.filter(({ text }) => keep(text)),
    },
  ]);
  const clients = Object.entries(records.clients).map(([id, client]) => [
    id,
    {
      names: [client.name.ja, client.name.en, ...client.aliases].map((name) => name.replace(/[（(].*?[）)]/g, '')),
      google: verdictOf(client) === 'google-sign-in',
    },
  ]);
  return buildPack([...causeOrder], Object.fromEntries(errors), Object.fromEntries(clients));
}
