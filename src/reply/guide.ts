/** The steps to give for a cause in a program: the program's own where its record has them, else those of the cause. */
import { fill } from './fill.ts';
import type { Asked, Block, Lang, Procedure, ReplyClient } from './types.ts';

/**
 * Causes whose fix is to sign in anew, so that a program's own steps stand in for the general ones, all but so many of
 * the first. Where some are kept, the others hold for a program with a password to enter, and stay for it.
 */
const kept: Record<string, number> = {
  'app-password-required': 0,
  'password-sign-in-blocked': 0,
  'invalid-credentials': 1,
  'web-login-required': 2,
};

const words = {
  ja: {
    google: '{name}：Google にログインし直します。',
    app_password: '{name}：アプリ パスワードを入れます。',
    settings: '{name}：設定を直します。',
    make: 'アプリ パスワードを作ります。',
    onPage: '{name}：手順と、写す行（このソフトのページ）',
    cannot: '{name}：Gmail に接続できません',
    open: '{name}：Gmail につながるかどうかは、確かめられていません。',
    moveTo: (names: string) => `次のソフトなら使えます: ${names}`,
    moveSafely: '手元の機器にしかないメールを失わない移り方',
    join: '、',
    stop: '。',
  },
  en: {
    google: '{name}: sign in with Google',
    app_password: '{name}: enter the app password',
    settings: '{name}: correct the settings',
    make: 'Make an app password:',
    onPage: '{name}: steps and lines to copy, on its page',
    cannot: '{name}: can no longer connect to Gmail',
    open: '{name}: whether it connects to Gmail is not known.',
    moveTo: (names: string) => `These programs can be used instead: ${names}`,
    moveSafely: 'Moving without losing mail that is only on your device',
    join: ', ',
    stop: '. ',
  },
};

/**
 * The ways in, the nearer one first: the order of the cause or page, but the app password before sign-in with Google
 * where that takes preparation at best (`verdict` as in src/data/verdict.ts).
 */
export function nearerFirst(procedures: readonly Procedure[], verdict: ReplyClient['verdict']): Procedure[] {
  const ways = procedures.filter((name) => name !== 'settings');
  if (verdict === 'app-password') ways.sort((a, b) => Number(b === 'app_password') - Number(a === 'app_password'));
  return procedures.map((name) => (name === 'settings' ? name : (ways.shift() as Procedure)));
}

/** The client's own procedure that serves this cause: the first of the cause's for which there are steps. */
export function procedureFor(asked: Asked, client: ReplyClient): Procedure | undefined {
  return nearerFirst(asked.procedures, client.verdict).find(
    (name) => client.steps[name] || client.onPage?.includes(name),
  );
}

/**
 * Whether the program has steps of its own that no article has: one that is asked for it by `#id` would open the steps for
 * any other program.
 */
export const isOutside = (asked: Asked, client: ReplyClient): boolean =>
  client.outside === true && procedureFor(asked, client) !== undefined;

/** What is wrong where it is the program itself: it reaches Gmail no more, so that nothing done for the cause would help. */
export const barrierTo = (asked: Asked, lang: Lang, client?: ReplyClient): string | undefined =>
  client?.cannot && asked.procedures.length > 0 ? fill(words[lang].cannot, { name: client.name[lang] }) : undefined;

/**
 * Steps for the cause in `lang`, one list after the other; links lead below `site` (as in `Request`). `makePassword` are
 * the steps to make an app password; they come before the program's own where it has only a password field.
 */
export function guide(
  asked: Asked,
  lang: Lang,
  site: string,
  client?: ReplyClient,
  makePassword: string[] = [],
): Block[] {
  const general: Block = { kind: 'list', items: asked.steps };
  if (!client || asked.procedures.length === 0) return [general];
  if (client.cannot) return barred(client, lang, site);
  const procedure = procedureFor(asked, client);
  if (!procedure) return [general, ...unsure(client, lang, site)];
  const own = ownSteps(client, procedure, lang, site);
  const first = kept[asked.id];
  if (first && procedure === 'google') return [{ kind: 'list', items: asked.steps.slice(0, first) }, own];
  if (first !== 0) return [general, own];
  if (procedure === 'app_password' && makePassword.length)
    return [{ kind: 'list', title: words[lang].make, items: makePassword }, own];
  return [own];
}

/** That a program reaches Gmail no more, why, and where to go from it. */
export function barred(client: ReplyClient, lang: Lang, site: string): Block[] {
  const said = fill(words[lang].cannot, { name: client.name[lang] });
  return [{ kind: 'text', text: `${said}${words[lang].stop}${client.cannot?.[lang]}` }, ...instead(client, lang, site)];
}

/** The program's own steps; or where they are, if they need lines to copy. */
function ownSteps(client: ReplyClient, procedure: Procedure, lang: Lang, site: string): Block {
  const t = words[lang];
  const name = client.name[lang];
  const items = client.steps[procedure]?.[lang];
  return items
    ? { kind: 'list', title: fill(t[procedure], { name }), items }
    : { kind: 'link', text: fill(t.onPage, { name }), url: `${site}${lang}/clients/${client.id}/` };
}

/** Where to go from a program, and how to take the mail along. */
function instead({ move_to }: ReplyClient, lang: Lang, site: string): Block[] {
  if (move_to.length === 0) return [];
  const t = words[lang];
  return [
    { kind: 'text', text: t.moveTo(move_to.map(({ name }) => name[lang]).join(t.join)) },
    { kind: 'link', text: t.moveSafely, url: `${site}${lang}/guide/moving-off-old-programs/` },
  ];
}

/** A program of which nobody knows whether it connects, and that has been left by others. */
function unsure(client: ReplyClient, lang: Lang, site: string): Block[] {
  if (client.verdict !== 'unknown' || client.move_to.length === 0) return [];
  return [{ kind: 'text', text: fill(words[lang].open, { name: client.name[lang] }) }, ...instead(client, lang, site)];
}
