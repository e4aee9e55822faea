/** Words of the lookup's answers that say why, and what comes next. */
import type { Lang } from './locales.ts';

type Words = Record<'swayedGoogle' | 'swayedPlain' | 'seenNext', string>;

export const lookupStrings: Record<Lang, Words> = {
  ja: {
    swayedGoogle: 'このソフトは Google でログインするので、パスワードよりもログインの期限切れを先に疑います。',
    swayedPlain: 'このソフトは Google でログインできないため、パスワードが正しくても断られます。',
    seenNext: '直したあとに、次の表示が出ることがあります。',
  },
  en: {
    swayedGoogle: 'This program signs in with Google, so an expired sign-in is likelier than a wrong password.',
    swayedPlain: 'This program cannot sign in with Google, so Gmail refuses even the right password.',
    seenNext: 'After the fix you may see one of these next:',
  },
};
