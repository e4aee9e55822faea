/**
 * Configuration profiles for Apple's Mail. Neither holds a secret: the device asks for what is missing.
 * Keys and their meaning: Apple, device-management, com.apple.mail.managed and com.apple.google-oauth.
 */
import type { Lang } from '../i18n/locales.ts';
import { type Plist, toPlist } from './plist.ts';

export type MailServers = { imap: { host: string; port: number }; smtp: { host: string; port: number } };

type Words = { name: string; description: string; account: string };
const words: Record<Lang, Record<'password' | 'google', Words>> = {
  ja: {
    password: {
      name: 'Gmail（アプリ パスワード）',
      description:
        'Gmail の IMAP と SMTP の設定です。パスワードは入っていません。インストール中に、メールアドレスとアプリ パスワードを聞かれます。',
      account: 'Gmail',
    },
    google: {
      name: 'Gmail（Google でログイン）',
      description:
        'Google アカウントを追加します。パスワードは入っていません。このあと Google の画面でログインします。',
      account: 'Gmail',
    },
  },
  en: {
    password: {
      name: 'Gmail (app password)',
      description:
        'Settings for Gmail over IMAP and SMTP. Holds no password; the address and an app password are asked for on the way.',
      account: 'Gmail',
    },
    google: {
      name: 'Gmail (sign in with Google)',
      description: 'Adds a Google account. Holds no password; Google’s sign-in page follows.',
      account: 'Gmail',
    },
  },
};

function profile(kind: 'password' | 'google', lang: Lang, ids: [string, string], payload: Record<string, Plist>) {
  const { name, description } = words[lang][kind];
  const [outer, inner] = ids;
  return toPlist({
    PayloadContent: [
      {
        ...payload,
        PayloadDisplayName: name,
        PayloadIdentifier: `tsunagu.gmail.${kind}.${inner}`,
        PayloadUUID: inner,
        PayloadVersion: 1,
      },
    ],
    PayloadDescription: description,
    PayloadDisplayName: name,
    PayloadIdentifier: `tsunagu.gmail.${kind}`,
    PayloadRemovalDisallowed: false,
    PayloadType: 'Configuration',
    PayloadUUID: outer,
    PayloadVersion: 1,
  });
}

/** IMAP and SMTP with an app password. The address and the password are left out, so that the device asks for them. */
export function passwordProfile({ imap, smtp }: MailServers, lang: Lang): string {
  return profile('password', lang, ['5D4C2E0E-6C0B-4B7C-9C0D-6B7F3B7A5F10', '0E5B6D7C-30B5-4E4E-8A0C-2C7C7F1B9A11'], {
    PayloadType: 'com.apple.mail.managed',
    EmailAccountDescription: words[lang].password.account,
    EmailAccountType: 'EmailTypeIMAP',
    IncomingMailServerAuthentication: 'EmailAuthPassword',
    IncomingMailServerHostName: imap.host,
    IncomingMailServerPortNumber: imap.port,
    IncomingMailServerUseSSL: true,
    OutgoingMailServerAuthentication: 'EmailAuthPassword',
    OutgoingMailServerHostName: smtp.host,
    OutgoingMailServerPortNumber: smtp.port,
    OutgoingMailServerUseSSL: true,
    OutgoingPasswordSameAsIncomingPassword: true,
  });
}

/**
 * A Google account that signs in on Google's own page. Apple requires the address in this payload, so the file can only
 * be made for one address, on the reader's device.
 * @param ids two UUIDs, of the profile and of its payload
 */
export function googleProfile(address: string, lang: Lang, ids: [string, string]): string {
  return profile('google', lang, ids, {
    PayloadType: 'com.apple.google-oauth',
    AccountDescription: words[lang].google.account,
    EmailAddress: address,
  });
}
