/** How much of the matrix is known, and how well: counted for maintained clients and for all. */
import type { ClientRecord } from '../schemas/clients.ts';
import { type CellPath, cellOf, cellPaths } from './client-claims.ts';
import type { Records } from './collections.ts';
import { stateOf } from './state.ts';

export type Quality = {
  clients: number;
  cells: number;
  known: number;
  /** Cells that rest on two sources or more. */
  twice: number;
  methods: Record<string, number>;
};

/** Counts the cells of these clients; rows that stand for many programs are no program and are left out. */
export function qualityOf(clients: ClientRecord[]): Quality {
  const programs = clients.filter((client) => !client.generic);
  const cells = programs.flatMap((client) => cellPaths.map((path) => cellOf(client, path)));
  const known = cells.filter((cell) => cell.value !== 'unknown');
  const methods: Record<string, number> = {};
  for (const { method } of known) if (method) methods[method] = (methods[method] ?? 0) + 1;
  const twice = known.filter((cell) => new Set(cell.sources).size > 1).length;
  return { clients: programs.length, cells: cells.length, known: known.length, twice, methods };
}

/** The clients that are maintained on `today`, with their ids. */
export function maintainedClients(records: Pick<Records, 'clients'>, today: string): [string, ClientRecord][] {
  return Object.entries(records.clients).filter(([, client]) => stateOf(client, today) === 'maintained');
}

/** The unknown cells of a client. */
export const unknownCells = (client: ClientRecord): CellPath[] =>
  cellPaths.filter((path) => cellOf(client, path).value === 'unknown');

/** One line for people: `62 clients, 431 of 558 cells known (77.2 %), 120 by two sources or more; by method …`. */
export function qualityLine(name: string, { clients, cells, known, twice, methods }: Quality): string {
  const share = cells ? ((known / cells) * 100).toFixed(1) : 0;
  const by = Object.entries(methods)
    .sort(([, a], [, b]) => b - a)
    .map(([method, count]) => `${method} ${count}`);
  return `${name}: ${clients} clients, ${known} of ${cells} cells known (${share} %), ${twice} by two sources or more; ${by.join(', ')}`;
}
