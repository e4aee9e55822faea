/** What stands in small below a verdict: the same for a page of today and for a table that a script sets to another day. */

/** `partial`: signing in with Google is possible under conditions; `open`: nobody knows whether it is possible. */
export type SignInNote = 'partial' | 'open';

/** `values`: what is known of sign-in with Google on that day, over each protocol. */
export function signInNote(verdict: string, values: readonly string[]): SignInNote | undefined {
  if (verdict !== 'google-sign-in' && verdict !== 'app-password') return undefined;
  if (values.includes('partial') && !values.includes('yes')) return 'partial';
  return verdict === 'app-password' && values.includes('unknown') ? 'open' : undefined;
}
