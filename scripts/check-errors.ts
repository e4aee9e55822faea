import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { errorSchema } from '../src/schemas/errors.ts';

const dir = 'src/content/errors';
const seen = new Map<string, string>();
let bad = 0;
for (const f of readdirSync(dir)) {
  let raw: unknown;
  try {
    raw = parse(readFileSync(`${dir}/${f}`, 'utf8'));
  } catch (e) {
    console.log(f, String(e).slice(0, 300));
    bad++;
    continue;
  }
  const r = errorSchema.safeParse(raw);
  if (!r.success) {
    bad++;
    for (const i of r.error.issues) console.log(f, i.path.join('.'), i.message);
    continue;
  }
  for (const m of [
    ...r.data.matches.map(
      (x) =>
        'm:' +
        x
          .normalize('NFKC')
          .toLowerCase()
          .replace(/[\s\p{P}ー]/gu, ''),
    ),
    ...r.data.codes.map((x) => 'c:' + x.toLowerCase()),
  ]) {
    if (seen.has(m) && seen.get(m) !== f) {
      bad++;
      console.log(f, `"${m}" also in ${seen.get(m)}`);
    }
    seen.set(m, f);
  }
  for (const s of r.data.sources)
    try {
      readFileSync(`src/content/sources/${s}.yaml`);
    } catch {
      bad++;
      console.log(f, 'sources: no file for', s);
    }
}
console.log(bad ? `${bad} problems` : `ok, ${seen.size} wordings and codes`);
