/** One Gmail endpoint: host, ports, encryption, what not to choose. */
import { z } from 'astro/zod';
import { bilingual, evidence, id } from './shared.ts';

const host = z.string().regex(/^[a-z0-9.-]+\.[a-z]+$/, 'must be a host name like imap.gmail.com');

export const serverSchema = z.strictObject({
  protocol: z.enum(['imap', 'pop', 'smtp']),
  title: bilingual,
  host,
  endpoints: z
    .array(
      z.strictObject({
        port: z
          .int('must be a number without quotation marks, like 993')
          .min(1, 'must be a port number from 1 to 65535')
          .max(65535, 'must be a port number from 1 to 65535'),
        encryption: z.enum(['tls', 'starttls'], 'must be tls (encrypted from the start) or starttls'),
        recommended: z.boolean(),
        /** How programs name this choice. */
        called: bilingual,
      }),
    )
    .min(1, 'needs at least one endpoint')
    .refine((all) => new Set(all.map(({ port }) => port)).size === all.length, 'has two with one port: remove one')
    .refine(
      (all) => all.filter(({ recommended }) => recommended).length === 1,
      'needs exactly one that is recommended',
    ),
  authentication: z
    .array(z.enum(['oauth2', 'app-password']))
    .min(1, 'needs at least one way to sign in: oauth2 or app-password'),
  oauth: z.strictObject({
    issuer: z.string(),
    scope: z.url({ protocol: /^https$/, error: 'must be the address of the scope, like https://mail.google.com/' }),
  }),
  auth_required: z.boolean(),
  spa: z.literal(false, 'must be false: no Gmail server offers SPA'),
  /** What must be done at Gmail before these values can work, and the cause that says how. */
  before: z.strictObject({ text: bilingual, cause: id }).optional(),
  user: bilingual,
  /** What else can stand in that field, for those who need it. */
  user_note: bilingual.optional(),
  password: bilingual,
  do_not_choose: z.array(z.strictObject({ what: bilingual, because: bilingual })).min(1),
  ...evidence,
});

export type ServerRecord = z.infer<typeof serverSchema>;
