/** The settings of each server in the words of one client's own windows, row by row. */
import type { Bilingual, Lang } from '../i18n/locales.ts';
import type { ClientRecord } from '../schemas/clients.ts';
import type { Records } from './collections.ts';

export type SheetRow = {
  field: 'server' | 'port' | 'encryption' | 'auth' | 'user' | 'password';
  label: string;
  value: string;
  copy: boolean;
};
export type Sheet = { protocol: 'imap' | 'pop' | 'smtp'; choices: SheetRow[][]; rows: SheetRow[] };
type Names = Record<SheetRow['field'], string> & { address: string; secret: string };

/**
 * The sheets that fit the client: a port it is known not to offer is left out. `names` are the usual words, for what
 * its own windows call something that is not on record.
 */
export function sheetsOf(client: ClientRecord, servers: Records['servers'], names: Names, lang: Lang): Sheet[] {
  const words = client.dialog_words ?? {};
  return Object.values(servers).flatMap((server) => {
    const { protocol } = server;
    const own = (word: Bilingual | undefined) => word && halfFor(word[lang], protocol);
    const endpoints = server.endpoints.filter(({ port }) => portClaim(client, protocol, port) !== 'no');
    if (endpoints.length === 0) return [];
    const choices = endpoints.map(({ port, encryption, called }): SheetRow[] => {
      const word = own(encryption === 'tls' ? words.encryption_tls : words.encryption_starttls);
      const [label, value] = word ? labelled(word, names.encryption) : [names.encryption, called[lang]];
      return [
        { field: 'port', label: own(words.port) ?? names.port, value: String(port), copy: true },
        { field: 'encryption', label, value, copy: false },
      ];
    });
    const rows: SheetRow[] = [
      { field: 'server', label: own(words.server) ?? names.server, value: server.host, copy: true },
      { field: 'user', label: own(words.user) ?? names.user, value: names.address, copy: false },
      { field: 'password', label: own(words.password) ?? names.password, value: names.secret, copy: false },
    ];
    const auth = own(words.auth);
    if (auth) {
      const [label, value] = labelled(auth, names.auth);
      rows.push({ field: 'auth', label, value, copy: false });
    }
    return [{ protocol, choices, rows }];
  });
}

function portClaim({ ports }: ClientRecord, protocol: string, port: number): string {
  const claims: Record<string, { value: string }> = { ...ports };
  return claims[`${protocol}_${port}`]?.value ?? 'unknown';
}

/** "incoming / outgoing" in one label: the half that fits the server. */
function halfFor(word: string, protocol: string): string {
  const halves = word.split(' / ');
  return (halves.length === 2 ? halves[protocol === 'smtp' ? 1 : 0] : word) as string;
}

/** "Connection security: SSL/TLS" → its label and its value; a word without a label keeps the usual one. */
function labelled(word: string, usual: string): [label: string, value: string] {
  const [, label, value] = /^(.+?)(?:: |：)(.+)$/.exec(word) ?? [];
  return label && value ? [label, value] : [usual, word];
}

/** The settings file that the client can read, as the anchor on the settings page that offers it. */
export function settingsFile({ vendor, ended, name }: ClientRecord): 'profile' | 'autoconfig' | undefined {
  if (vendor === 'Apple' && !ended) return 'profile';
  return /^(?:Thunderbird \(desktop\)|Betterbird)/.test(name.en) ? 'autoconfig' : undefined;
}
