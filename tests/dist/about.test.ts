/** Every part of the article of 2015 has its place today: the table on the page about the site, row by row. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'node-html-parser';
import { builtPages } from './site.ts';

const pages = builtPages();
/** The parts of the article in its order, each with the page and anchor that stands for it. */
const parts: [part: string, place: string][] = [
  ['services and hardware it is about', 'about/#scope'],
  ['mail programs beside web and app', 'guide/choosing-a-client/'],
  ['the error of Windows Live Mail 2012', 'errors/windows-live-mail-login-refused/'],
  ['the error of Outlook 2013', 'errors/outlook-0x800ccc92/'],
  ['the error of iOS 6', 'errors/apple-mail-ios-wrong-password/'],
  ['the web works while the program fails', 'fix/password-sign-in-blocked/#why'],
  ['other makers’ apps on phones', 'guide/phones/#apps'],
  ['the switch for less secure apps', 'fix/password-sign-in-blocked/#old-advice'],
  ['connect again afterwards', 'fix/password-sign-in-blocked/#fix'],
  ['OAuth 2.0', 'guide/how-sign-in-works/#oauth'],
  ['the rule of July 2014', 'guide/how-sign-in-works/#july-2014'],
  ['accounts older and younger than July 2014', 'guide/history-2014-2026/#beginning'],
  ['Google’s own apps', 'guide/how-sign-in-works/#who'],
  ['lists of programs', 'clients/'],
  ['the lists of that day', 'clients/as-of/2015-01-27/'],
  ['two-step verification', 'fix/app-password-required/'],
  ['making an app password', 'fix/app-password-required/#fix'],
  ['the IMAP switch', 'guide/imap-or-pop/#imap'],
  ['the POP switch', 'guide/imap-or-pop/#pop'],
  ['blocked accounts', 'guide/locked-accounts/'],
  ['the unlock page', 'guide/locked-accounts/#unlock-page'],
  ['reasons for a block', 'guide/locked-accounts/#reasons'],
  ['how often to check for mail', 'guide/locked-accounts/#interval'],
  ['wrong settings show as time-outs', 'fix/cannot-connect/'],
  ['IMAP settings', 'settings/#imap'],
  ['POP settings', 'settings/#pop'],
  ['SMTP settings', 'settings/#smtp'],
  ['no STARTTLS on 993 and 995', 'fix/tls-mismatch/'],
  ['authentication for sending', 'fix/smtp-auth-required/'],
  ['SPA off', 'fix/spa-or-auth-method/'],
  ['vendors’ pages', 'settings/#vendor-pages'],
  ['desktop settings on a phone', 'guide/phones/#pop'],
  ['update history', 'changes/#site'],
  ['related articles', 'guide/'],
];

for (const lang of ['ja', 'en'])
  test(`each part of the article of 2015 has a row that leads to a page and anchor that exist (${lang})`, () => {
    const table = parse(pages.get(`/${lang}/about/`) ?? '').querySelector('#article-2015 ~ table');
    const rows = table?.querySelectorAll('tbody tr') ?? [];
    const links = rows.map((row) => row.querySelector('a')?.getAttribute('href') ?? '');
    assert.deepEqual(
      links,
      parts.map(([, place]) => `/${lang}/${place}`),
    );
    for (const link of links) {
      const [path = '', anchor] = link.split('#');
      const page = pages.get(path);
      assert.ok(page, `${link}: no such page`);
      assert.ok(!anchor || page.includes(`id="${anchor}"`), `${link}: no such anchor`);
    }
    for (const row of rows) assert.ok((row.querySelector('td')?.text.trim().length ?? 0) >= 3, row.toString());
  });

/** What the site may leave on a device, as the privacy page names it. */
const kept: Record<string, RegExp[]> = {
  ja: [
    /明るさ/,
    /メールソフトの名前/,
    /保存するかどうか/,
    /オフラインで読むためのページの写し/,
    /50 ページ/,
    /画像の文字を読むプログラム/,
  ],
  en: [
    /theme/,
    /mail program you chose/,
    /answer about saving/,
    /Copies of pages/,
    /newest 50/,
    /reads text in pictures/,
  ],
};
for (const [lang, names] of Object.entries(kept))
  test(`the privacy page names all that stays on the device, and the page about the site sends there (${lang})`, () => {
    const stored = parse(pages.get(`/${lang}/privacy/`) ?? '').querySelector('#stored ~ ul')?.text ?? '';
    for (const name of names) assert.match(stored, name);
    const about = parse(pages.get(`/${lang}/about/`) ?? '').querySelector('#privacy ~ p');
    assert.equal(about?.querySelector('a')?.getAttribute('href'), `/${lang}/privacy/`);
    assert.doesNotMatch(about?.text ?? '', /だけです|two things/);
  });
