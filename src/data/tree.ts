/** The guided checks as a tree: walking it, and what would make it a trap for the reader. */
import type { Content, Records } from './collections.ts';

export const START = 'start';
/** From the first question to the cause, both counted. */
export const MAX_DEPTH = 6;

type Tree = Records['diagnose'];
/** One way through: the questions in order, the answer chosen at each, and the cause at its end. */
export type Way = { questions: string[]; answers: number[]; cause: string };

/** Every way from the first question to a cause. One that comes back to itself is cut, and like one to the guide has no end here. */
export function waysThrough(
  tree: Tree,
  at = START,
  before: Omit<Way, 'cause'> = { questions: [], answers: [] },
): Way[] {
  const question = tree[at];
  if (!question || before.questions.includes(at)) return [];
  return question.answers.flatMap((answer, i) => {
    const here = { questions: [...before.questions, at], answers: [...before.answers, i] };
    if (answer.cause) return [{ ...here, cause: answer.cause }];
    return answer.to ? waysThrough(tree, answer.to, here) : [];
  });
}

/** The question whose answer leads to this one; undefined for the first. */
export const questionBefore = (tree: Tree, name: string): string | undefined =>
  Object.keys(tree).find((other) => tree[other]?.answers.some((answer) => answer.to === name));

/** Dead ends, second ways in, circles, unreachable questions and causes, and ways that are too long. */
export function checkTree({ records, existing, say, mustExist }: Content): void {
  const { diagnose: tree, causes } = records;
  const file = (name: string) => `diagnose/${name}.yaml`;
  const parents = new Map<string, string>();
  for (const [name, { answers }] of Object.entries(tree))
    answers.forEach(({ to, cause, guide }, i) => {
      const article = guide?.split('#')[0];
      if (article && !existing.has(`guide/ja/${article}`))
        say(file(name), `answers.${i}.guide`, `names "${article}", but there is no such article: correct the name`);
      if (cause) mustExist(file(name), `answers.${i}.cause`, 'causes', cause);
      if (cause && answers.findIndex((other) => other.cause === cause) !== i)
        say(file(name), `answers.${i}.cause`, `ends at "${cause}" a second time: join the two answers`);
      if (!to) return;
      mustExist(file(name), `answers.${i}.to`, 'diagnose', to);
      const first = parents.get(to);
      if (first || to === START)
        say(
          file(name),
          `answers.${i}.to`,
          `leads to "${to}", which "${first ?? to}" already leads to: one way in only`,
        );
      else parents.set(to, name);
    });
  const ways = waysThrough(tree);
  const reached = new Set(ways.flatMap(({ questions }) => questions));
  for (const name of Object.keys(tree))
    if (!reached.has(name)) say(file(name), '(question)', 'is reached from no answer: link it, or remove it');
  for (const { questions, cause } of ways)
    if (questions.length + 1 > MAX_DEPTH)
      say(
        file(questions.at(-1) ?? START),
        'answers',
        `is ${questions.length + 1} steps deep on the way to "${cause}": ${MAX_DEPTH} at most`,
      );
  if (!tree[START]) return;
  const ended = new Set(ways.map(({ cause }) => cause));
  for (const cause of Object.keys(causes))
    if (!ended.has(cause)) say(file(START), 'answers', `no way ends at the cause "${cause}": add an answer that does`);
}
