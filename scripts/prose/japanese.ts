/** Japanese prose through textlint: spacing and technical writing, as `.textlintrc.json` says. */
import { createLinter, loadTextlintrc } from 'textlint';
import type { Passage } from './passages.ts';
import { byFile, joined, type ProseProblem } from './problems.ts';

/** Every sentence that the rules refuse. Reads `.textlintrc.json` of the working directory; loads nothing from the net. */
export async function japaneseProblems(passages: Passage[]): Promise<ProseProblem[]> {
  const linter = createLinter({ descriptor: await loadTextlintrc() });
  const problems: ProseProblem[] = [];
  for (const [file, own] of byFile(passages.filter(({ lang }) => lang === 'ja'))) {
    const { text, placeOf } = joined(own);
    const { messages } = await linter.lintText(text, 'passage.md');
    for (const { ruleId, message, line, range } of messages)
      if (!isQuotedLabel(ruleId, text, range[0])) {
        const near = text
          .slice(Math.max(0, range[0] - 30), range[0] + 30)
          .split(/\n/)
          .toSorted((a, b) => b.length - a.length)[0];
        problems.push({ file, place: placeOf(line), rule: ruleId, message: `${message.split('\n')[0]} … ${near} …` });
      }
  }
  return problems;
}

/** Names in 「」 are copied from screens, with whatever spaces those have. */
function isQuotedLabel(rule: string, text: string, at: number): boolean {
  if (!rule.startsWith('ja-spacing/') && !rule.includes('/ja-space-') && !rule.includes('/ja-no-space-')) return false;
  const before = text.slice(text.lastIndexOf('\n', at) + 1, at + 1);
  return before.lastIndexOf('「') > before.lastIndexOf('」');
}
