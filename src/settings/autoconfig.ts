/**
 * Autoconfig XML (config-v1.1) for Gmail from the server records. Order of elements as in the Gmail entry of
 * Thunderbird's database; Thunderbird finds Google's sign-in pages by the host names, so none are given here.
 */
import type { ServerRecord } from '../schemas/servers.ts';

export type Variant = 'google-sign-in' | 'app-password';
export const variants: readonly Variant[] = ['google-sign-in', 'app-password'];

const method: Record<Variant, string> = { 'google-sign-in': 'OAuth2', 'app-password': 'password-cleartext' };
const needs: Record<Variant, ServerRecord['authentication'][number]> = {
  'google-sign-in': 'oauth2',
  'app-password': 'app-password',
};
const socket = { tls: 'SSL', starttls: 'STARTTLS' } as const;
const typeOf = { imap: 'imap', pop: 'pop3', smtp: 'smtp' } as const;

/** One element per endpoint, the recommended one first. */
function serverElements(server: ServerRecord, variant: Variant): string {
  const name = server.protocol === 'smtp' ? 'outgoingServer' : 'incomingServer';
  return [...server.endpoints]
    .sort((a, b) => Number(b.recommended) - Number(a.recommended))
    .map(
      ({ port, encryption }) => `    <${name} type="${typeOf[server.protocol]}">
      <hostname>${server.host}</hostname>
      <port>${port}</port>
      <socketType>${socket[encryption]}</socketType>
      <username>%EMAILADDRESS%</username>
      <authentication>${method[variant]}</authentication>
    </${name}>
`,
    )
    .join('');
}

/**
 * The whole file. `help` is the page that explains it.
 * @throws if a server does not offer the variant's way of signing in.
 */
export function autoconfig(
  servers: Record<'imap' | 'pop' | 'smtp', ServerRecord>,
  variant: Variant,
  help: string,
): string {
  const all = [servers.imap, servers.pop, servers.smtp];
  const without = all.find((server) => !server.authentication.includes(needs[variant]));
  if (without) throw new Error(`servers/${without.protocol}.yaml does not offer ${needs[variant]}`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<clientConfig version="1.1">
  <emailProvider id="gmail.com">
    <domain>gmail.com</domain>
    <domain>googlemail.com</domain>
    <displayName>Gmail</displayName>
    <displayShortName>Gmail</displayShortName>
${all.map((server) => serverElements(server, variant)).join('')}    <documentation url="${help}">
      <descr lang="ja">Gmail の設定値</descr>
      <descr lang="en">Gmail server settings</descr>
    </documentation>
  </emailProvider>
</clientConfig>
`;
}
