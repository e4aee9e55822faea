/** The steps to give for a cause in a program: the program's own where its record has them, else those of the cause. */
import { fill } from './fill.ts';
import type { Block, Lang, Procedure, ReplyCause, ReplyClient } from './types.ts';

/** Causes whose whole fix is to sign in anew, so that a program's own steps stand in for the general ones. */
const wholeFix = new Set(['app-password-required', 'password-sign-in-blocked']);

const words = {
  ja: {
    google: '{name} で Google にログインし直します。',
    app_password: '{name} にアプリ パスワードを入れます。',
    settings: '{name} の設定を直します。',
    make: 'アプリ パスワードを作ります。',
    moveTo: (names: string) => `次のソフトなら使えます: ${names}`,
    join: '、',
  },
  en: {
    google: 'In {name}, sign in with Google:',
    app_password: 'In {name}, enter the app password:',
    settings: 'In {name}, correct the settings:',
    make: 'Make an app password:',
    moveTo: (names: string) => `These programs can be used instead: ${names}`,
    join: ', ',
  },
};

/** The client's own procedure that serves this cause: the first of the cause's for which the record has steps. */
export function procedureFor(cause: ReplyCause, client: ReplyClient): Procedure | undefined {
  const skipped = client.passwordFirst && wholeFix.has(cause.id) ? 'google' : undefined;
  return cause.procedures.find((name) => name !== skipped && client.steps[name]);
}

/**
 * Steps for `cause` in `lang`, one list after the other. `makePassword` are the steps to make an app password (from
 * the cause "app-password-required"); they come before the program's own where it has only a password field.
 */
export function guide(cause: ReplyCause, lang: Lang, client?: ReplyClient, makePassword: string[] = []): Block[] {
  const general: Block = { kind: 'list', items: cause.first_steps.map((step) => step[lang]) };
  if (!client || cause.procedures.length === 0) return [general];
  const t = words[lang];
  if (client.cannot) {
    const names = client.move_to.map(({ name }) => name[lang]).join(t.join);
    const instead: Block[] = names ? [{ kind: 'text', text: t.moveTo(names) }] : [];
    return [{ kind: 'text', text: client.cannot[lang] }, ...instead];
  }
  const procedure = procedureFor(cause, client);
  const steps = procedure && client.steps[procedure]?.[lang];
  if (!steps) return [general];
  const own: Block = { kind: 'list', title: fill(t[procedure], { name: client.name[lang] }), items: steps };
  if (!wholeFix.has(cause.id)) return [general, own];
  if (procedure === 'app_password' && makePassword.length)
    return [{ kind: 'list', title: t.make, items: makePassword }, own];
  return [own];
}
