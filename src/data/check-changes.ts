/** What one change record alone cannot show: its references, and the changes that verdicts are read from. */
import type { Content } from './collections.ts';
import { ruleChanges } from './rules.ts';

export function checkChanges({ records, say, mustExist, eachExists }: Content): void {
  // Verdicts by date read Google's rules from two changes; both must be there and say the day.
  for (const id of Object.values(ruleChanges))
    if (!records.changes[id]?.retires?.worked_until)
      say(`changes/${id}.yaml`, 'retires.worked_until', 'is missing: verdicts by date are read from it');
  for (const [name, change] of Object.entries(records.changes)) {
    const file = `changes/${name}.yaml`;
    const [day = ''] = /^\d{4}(?:-\d\d){0,2}/.exec(name) ?? [];
    if (!day.startsWith(change.date) && !change.date.startsWith(day))
      say(file, 'date', `is not the one that the file name begins with (${day}): correct it`);
    if (change.retires?.fix) mustExist(file, 'retires.fix', 'causes', change.retires.fix);
    eachExists(file, 'clients', 'clients', change.clients);
  }
}
