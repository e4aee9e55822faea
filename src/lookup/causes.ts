/** The causes that the lookup answers with. Rules name them by `CauseId`, so that a renamed cause is a type error where it is named. */

/** Order of causes in the pack; with equal evidence the earlier one is answered first. A new cause is added here as well. */
export const causeOrder = [
  'app-password-required',
  'web-login-required',
  'imap-disabled',
  'pop-disabled',
  'too-many-connections',
  'rate-or-bandwidth-limit',
  'google-temporary-problem',
  'sending-limit',
  'delivery-rejected',
  'smtp-auth-required',
  'oauth-app-blocked',
  'oauth-token-expired',
  'spa-or-auth-method',
  'account-disabled',
  'certificate-problem',
  'tls-too-old',
  'tls-mismatch',
  'server-not-found',
  'password-sign-in-blocked',
  'invalid-credentials',
  'cannot-connect',
] as const;

export type CauseId = (typeof causeOrder)[number];
