/** What the reply composer is opened with. */
export type Choice = { cause?: string | undefined; client?: string | undefined; error?: string | undefined };

/** What follows the address of the composer: cause and program, or whose message it is; never a customer's text. */
export function composerHash({ cause, client, error }: Choice): string {
  const chosen = new URLSearchParams({ ...(cause && { cause }), ...(client && { client }), ...(error && { error }) });
  return `${chosen}` && `#${chosen}`;
}
