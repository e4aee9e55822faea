/**
 * The published lookup module, `/api/v1/lookup.js`: the same engine as on the pages, for help desks and bots. It runs in
 * any JavaScript runtime and keeps what it is given to itself. Documented on `/en/support/data/`.
 */
import { lookup, notGmails } from '../lookup/browser.ts';
import { linkText } from '../lookup/mask.ts';
import type { Pack } from '../lookup/types.ts';

export type { Match, Options, Pack } from '../lookup/types.ts';
export { linkText, lookup, notGmails };

/**
 * Fetches the pack that belongs to this module.
 * @param address where the pack is; default: `pack.json` beside this module
 * @throws if it cannot be fetched
 */
export async function loadPack(address: string | URL = new URL('pack.json', import.meta.url)): Promise<Pack> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as Pack;
}
