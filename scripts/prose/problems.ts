/** What both language checks report, and how a place in a joined text leads back to the file. */
import type { Passage } from './passages.ts';

/** One sentence to mend: `place` is a line of the file or a field of the record. */
export type ProseProblem = { file: string; place: string; rule: string; message: string };

/**
 * The passages of one file as one Markdown text: checking it whole is several times faster than piece by piece.
 * `placeOf` turns a line (from 1) of that text into the file's line or field.
 */
export function joined(passages: Passage[]): { text: string; placeOf: (line: number) => string } {
  const starts: { start: number; passage: Passage }[] = [];
  const lines: string[] = [];
  for (const passage of passages) {
    starts.push({ start: lines.length + 1, passage });
    lines.push(...passage.text.split('\n'), '');
  }
  const placeOf = (line: number) => {
    const here = starts.findLast(({ start }) => start <= line);
    if (!here) return '(text)';
    const { start, passage } = here;
    return passage.line === undefined ? passage.field : `line ${passage.line + line - start}`;
  };
  return { text: lines.join('\n'), placeOf };
}

/** Passages by file, in their order. */
export const byFile = (passages: Passage[]): Map<string, Passage[]> => Map.groupBy(passages, ({ file }) => file);
