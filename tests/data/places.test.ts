/** Links to an article name the program exactly where the article has a place for it (ClientSteps.astro). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entries } from '../../src/data/joins.ts';
import { replyClient } from '../../src/data/replies.ts';
import { alsoIn, furtherClients, hasPlace, requiredClients } from '../../src/data/step-groups.ts';
import { isOutside, procedureFor } from '../../src/reply/guide.ts';
import type { ReplyClient } from '../../src/reply/types.ts';
import { records } from '../records.ts';

const clients = entries(records.clients);
const causes = entries(records.causes).filter(({ procedures }) => procedures.length > 0);
const asked = ({ id, procedures }: (typeof causes)[number]) => ({ id, procedures, steps: [] });

/** The ids of the programs that the article of a cause has as anchors. */
function placesIn({ procedures }: (typeof causes)[number]): Set<string> {
  const further = furtherClients(records, procedures);
  const folds = requiredClients.flatMap((id) => [id, ...alsoIn(records, id, further)]);
  return new Set([...folds, ...further.map(({ client }) => client.id)]);
}

test('answers and short pages name a program with steps of its own where the article has a place for it, and only there', () => {
  const checked = { inside: 0, outside: 0 };
  for (const cause of causes) {
    const places = placesIn(cause);
    for (const { id } of clients) {
      const client = replyClient(records, id) as ReplyClient;
      if (!procedureFor(asked(cause), client)) continue;
      const outside = isOutside(asked(cause), client);
      assert.equal(outside, !places.has(id), `/fix/${cause.id}/#${id}`);
      checked[outside ? 'outside' : 'inside']++;
    }
  }
  assert.ok(checked.inside > 500 && checked.outside > 100, JSON.stringify(checked));
});

test('so do the pages of programs, for each program', () => {
  for (const cause of causes) {
    const places = placesIn(cause);
    for (const client of clients)
      assert.equal(hasPlace(client, cause.procedures), places.has(client.id), `/fix/${cause.id}/#${client.id}`);
  }
});
