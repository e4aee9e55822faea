/** The messages that lookup and libraries are measured on: lines of {"text","cause","also"}. */
import { readFileSync } from 'node:fs';

export type Line = { text: string; cause: string; also?: string[] };

/** Messages of the JSONL files (default: the project's own corpus). "out-of-scope" is the cause of what is not ours. */
export function corpus(files = ['messages', 'programs', 'lab'].map((name) => `tests/corpus/${name}.jsonl`)): Line[] {
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Line),
  );
}

export type Score = { top1: number; top3: number; refused: number };

/**
 * Shares, 0 to 1: a right first answer (or one accepted as well), the cause among three, refusals of what is not ours (or
 * an answer accepted as well).
 */
export function score(lines: Line[], answer: (text: string) => string[]): Score {
  const ours = lines.filter(({ cause }) => cause !== 'out-of-scope');
  const others = lines.filter(({ cause }) => cause === 'out-of-scope');
  const answers = new Map(lines.map(({ text }) => [text, answer(text)]));
  const share = (list: Line[], good: (line: Line, causes: string[]) => boolean) =>
    list.filter((line) => good(line, answers.get(line.text) ?? [])).length / Math.max(1, list.length);
  return {
    top1: share(ours, ({ cause, also }, [first]) => first === cause || (also ?? []).includes(first ?? '')),
    top3: share(ours, ({ cause }, causes) => causes.slice(0, 3).includes(cause)),
    refused: share(others, ({ also }, [first]) => first === undefined || (also ?? []).includes(first)),
  };
}
