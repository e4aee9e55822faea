/** The file of a program (src/pages/reply/clients/), for the scripts that show its own steps. */
import type { Lang, ReplyClient } from '../reply/types.ts';

export type ClientFile = {
  client: ReplyClient;
  /** The steps to make an app password. */
  make: Record<Lang, string[]>;
};

/** The program whose file stands at `address`. @throws where it cannot be fetched, or there is none */
export async function programFrom(address: string): Promise<ClientFile> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(address);
  return response.json() as Promise<ClientFile>;
}
