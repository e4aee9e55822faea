/** The lookup through its public door: all files of `lookup/`, by subject. In one process, as they ask one pack, which takes seconds to make. */
import { readdirSync } from 'node:fs';

const folder = new URL('lookup/', import.meta.url);
for (const file of readdirSync(folder).sort()) await import(new URL(file, folder).href);
