/** Reports from readers: the prefilled text, and the link to where it goes once the site has such a place. */
import type { Lang } from '../i18n/locales.ts';
import type { CellPath } from './client-claims.ts';

export type Report = { title: string; body: string };
type What = {
  client: string;
  name: string;
  path: CellPath;
  label: string;
  value: string;
  checked?: string;
  page: string;
};

const words = {
  ja: {
    title: (what: What) => `${what.name}: ${what.label}`,
    body: (what: What) => [
      `ソフト: ${what.name} (${what.client})`,
      `項目: ${what.label} (${what.path})`,
      `今の記録: ${what.value}${what.checked ? ` (${what.checked} 確認)` : ''}`,
      `ページ: ${what.page}`,
      'わかったこと: ',
      '版と OS: ',
      '資料のアドレス: ',
    ],
  },
  en: {
    title: (what: What) => `${what.name}: ${what.label}`,
    body: (what: What) => [
      `Program: ${what.name} (${what.client})`,
      `Field: ${what.label} (${what.path})`,
      `On record: ${what.value}${what.checked ? ` (checked ${what.checked})` : ''}`,
      `Page: ${what.page}`,
      'What I know: ',
      'Version and system: ',
      'Page that shows it: ',
    ],
  },
};

/** The report about one cell, ready but for what the reader knows. */
export const reportOf = (what: What, lang: Lang): Report => ({
  title: words[lang].title(what),
  body: words[lang].body(what).join('\n'),
});

/** The report about a page, ready but for what is wrong. */
export const pageReport = (title: string, page: string, lang: Lang): Report => ({
  title,
  body: {
    ja: [`ページ: ${page}`, '間違っているところ: ', '正しい内容: ', '資料のアドレス: '],
    en: [`Page: ${page}`, 'What is wrong: ', 'What is right: ', 'Page that shows it: '],
  }[lang].join('\n'),
});

/**
 * Where a report is sent. `target` is the site setting `REPORT_URL`: an https address or mailto:, in which `{title}` and
 * `{body}` are filled in; without them they are added as `title` and `body` (for mailto: `subject` and `body`).
 * @returns undefined where the setting is empty; the text is then offered for copying.
 * @throws if the setting is no such address.
 */
export function reportLink({ title, body }: Report, target: string | undefined): string | undefined {
  if (!target) return undefined;
  if (!/^(?:https:\/\/|mailto:)/.test(target))
    throw new Error(`REPORT_URL must begin with https:// or mailto:, not "${target}"`);
  const [first, second] = [encodeURIComponent(title), encodeURIComponent(body)];
  if (/\{(?:title|body)\}/.test(target)) return target.replaceAll('{title}', first).replaceAll('{body}', second);
  const name = target.startsWith('mailto:') ? 'subject' : 'title';
  return `${target}${target.includes('?') ? '&' : '?'}${name}=${first}&body=${second}`;
}

/** The site setting, read at build time. */
export const reportTarget = process.env.REPORT_URL;
