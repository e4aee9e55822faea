/** Builds the pack from error and client records. Runs at build time and in tests; the same records give the same pack. */
import { codeKey } from './codes.ts';
import { HOLE, normalise } from './normalise.ts';
import type { Pack, Tier } from './types.ts';

/** What the pack needs of an error record (see src/schemas/errors.ts for the whole). */
export type ErrorInput = {
  said_by: string;
  causes: string[];
  evidence: 'decisive' | 'strong' | 'weak';
  codes: string[];
  matches: string[];
  words: string[];
};
/** What the pack needs of a client record. */
export type ClientInput = { names: string[]; oauth: boolean };

const voices: Record<string, 0 | 1 | 2 | 3> = { reader: 0, server: 2, gmail: 3 };
const tiers: Record<ErrorInput['evidence'], Tier> = { weak: 0, strong: 1, decisive: 2 };

/** The pack for these records. `causes` fixes the order of causes, so that equal evidence is always ranked alike. */
export function buildPack(
  causes: string[],
  errors: Record<string, ErrorInput>,
  clients: Record<string, ClientInput>,
): Pack {
  const pack: Pack = { version: 1, causes, errors: [], wordings: [], codes: [], words: [], clients: [] };
  for (const [id, error] of Object.entries(errors).sort(byKey)) {
    const index = pack.errors.length;
    pack.errors.push({
      id,
      causes: error.causes.map((cause) => causes.indexOf(cause)).filter((cause) => cause >= 0),
      tier: tiers[error.evidence],
      voice: voices[error.said_by] ?? 1,
    });
    for (const code of error.codes) {
      const key = codeKey(code);
      if (key) pack.codes.push([key, index]);
      else pack.wordings.push([normalise(code).text, index]);
    }
    for (const wording of error.matches) {
      const identifier = wording.includes('_') ? codeKey(wording) : undefined;
      if (identifier) {
        pack.codes.push([identifier, index]);
        continue;
      }
      const text = normalise(wording, true).text.split(HOLE).filter(Boolean).join(HOLE);
      if (text) pack.wordings.push([text, index]);
    }
    for (const combination of error.words) {
      const groups = combination
        .split('+')
        .map((group) =>
          group
            .split('|')
            .map((word) => normalise(word).text)
            .filter(Boolean),
        )
        .filter((group) => group.length > 0);
      if (groups.length) pack.words.push([groups, index]);
    }
  }
  for (const [id, client] of Object.entries(clients).sort(byKey)) {
    const names = [...new Set(client.names.map((name) => normalise(name).text))].filter((name) => name.length > 2);
    pack.clients.push({ id, names, oauth: client.oauth });
  }
  return pack;
}

const byKey = (a: [string, unknown], b: [string, unknown]) => (a[0] < b[0] ? -1 : 1);
