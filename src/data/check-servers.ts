/** The settings that are handed out: one record for each protocol, and no host of Gmail's beside theirs in steps and articles. */
import { serverSchema } from '../schemas/servers.ts';
import type { Content } from './collections.ts';
import { textsIn } from './fields.ts';

const protocols = serverSchema.shape.protocol.options;
/** Gmail's other hosts: the relay of Google Workspace, and the web. */
const OTHER_HOSTS = ['smtp-relay.gmail.com', 'mail.gmail.com', 'www.gmail.com'];

export function checkServers({ records, articles, existing, say, mustExist }: Content): void {
  for (const protocol of protocols)
    if (!existing.has(`servers/${protocol}`))
      say(`servers/${protocol}.yaml`, '(file)', 'is missing: every page with settings reads it');
  for (const [name, { protocol, before }] of Object.entries(records.servers)) {
    const file = `servers/${name}.yaml`;
    if (before) mustExist(file, 'before.cause', 'causes', before.cause);
    if (name !== protocol)
      say(file, 'protocol', `is "${protocol}": the file of a protocol has its name, ${protocol}.yaml`);
  }
  // A server that is missing or wrong is said already; its host is not wrong everywhere else for that.
  if (protocols.some((protocol) => !records.servers[protocol])) return;
  const hosts = new Set([...Object.values(records.servers).map(({ host }) => host), ...OTHER_HOSTS]);
  const read = (file: string, field: string, text: string) => {
    for (const host of new Set(text.match(/\b[a-z0-9-]+\.gmail\.com\b/gi)))
      if (!hosts.has(host.toLowerCase()))
        say(file, field, `names ${host}, which is no server of src/content/servers/: correct it`);
  };
  // Wordings of errors may hold what a reader mistyped; nothing else may.
  for (const kind of ['causes', 'clients', 'changes', 'diagnose'] as const)
    for (const [name, record] of Object.entries(records[kind]))
      for (const [field, text] of textsIn(record)) read(`${kind}/${name}.yaml`, field, text);
  for (const { kind, lang, slug, body = '' } of articles) read(`${kind}/${lang}/${slug}.mdx`, '(text)', body);
}
