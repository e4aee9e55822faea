/** What a link carries of a pasted text: no secret, and every word that the lookup needs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { linkText, mask } from '../../src/lookup/mask.ts';

test('secrets as people write them are masked', () => {
  const written = [
    ['connect from 203.0.113.57 to smtp.gmail.com', '203.0'],
    ['[2001:db8:85a3::8a2e:370:7334]:993', '8a2e'],
    ['client_id ABCD1234EFGH5678IJKL refused', 'EFGH'],
    ['パスワード：himitsu1234', 'himitsu'],
    ['パスワード＝himitsu1234', 'himitsu'],
    ['app password: abcd efgh ijkl mnop', 'mnop'],
    ['アプリ パスワード：abcd efgh ijkl mnop です', 'ijkl'],
    ['My app password\n  qwer tyui opas dfgh\nis refused', 'tyui'],
    ['my app password is abcd efgh ijkl mnop and it fails', 'efgh'],
    ['パスワードは abcdefghijklmnop です', 'abcdef'],
    ['passwd="ab,cdefgh"', 'cdefgh'],
    ['password="my pass phrase"', 'phrase'],
    ['machine imap.gmail.com\nlogin jane@example.org\npassword abcdefghijklmnop', 'abcdef'],
    ['User jane@example.org\nPass abcdefghijklmnop', 'abcdef'],
    ['curl --user jane@example.org:abcdefghijklmnop', 'abcdef'],
    ['imaps://jane.doe%40gmail.com:abcdefghijklmnop@imap.gmail.com/', 'abcdef'],
    ['imaps://jane.doe%40gmail.com/INBOX', 'jane'],
    ['for jane=40gmail.com, jane&#64;gmail.com and jane\\u0040gmail.com', 'jane'],
    ['宛先taro.yamada@gmail.comに送れません', 'yamada'],
    ['    s.login("jane@example.org", "abcdefghijklmnop")', 'abcdef'],
    ["mail.login(user, 'Himitsu-2024!')", 'Himitsu'],
    ['PASS secretword', 'secretword'],
    ['A1 LOGIN "jane" "hunter two"', 'hunter'],
    ['a1 login jane secretword', 'secretword'],
    ['auth plain AGFiYwBkZWY=', 'AGFiYw'],
    ['AUTHENTICATE PLAIN AHRhcm8AYWJjZGVm', 'AHRhcm8'],
    ['334 UGFzc3dvcmQ6\nYWJjZGVmZ2hpamtsbW5vcA==', 'YWJjZG'],
    ['パスワードはHimitsu99です', 'Himitsu'],
    ['パスワードは「himitsu2024」です', 'himitsu'],
    ['パスワード「Himitsu99」で入れません', 'Himitsu'],
    ['パスワードが『sakura』です', 'sakura'],
    ['パスワード：さくら2024', '2024'],
    ['暗証番号は4821です', '4821'],
    ['pwd=Secret1!', 'Secret'],
    ['pw: Secret123', 'Secret'],
    ['passphrase: correcthorse', 'horse'],
    ['<password>qwertyuiop</password>', 'qwerty'],
    ['password => "qwertyuiop"', 'qwerty'],
    ['Authorization: Basic dGFybzpwYXNz', 'dGFyb'],
    ['new NetworkCredential("taro", "Qwertyuiop")', 'Qwerty'],
    ['app password ABCD EFGH IJKL MNOP', 'IJKL'],
    ['Abcd efgh ijkl mnop', 'ijkl'],
    ['login taro abcd efgh ijkl mnop', 'mnop'],
    ['abcd-efgh-ijkl-mnop', 'ijkl'],
    ['ａｂｃｄ ｅｆｇｈ ｉｊｋｌ ｍｎｏｐ', 'ｉｊｋｌ'],
    ['山田太郎@example.jp に送れません', '太郎'],
    ['S: 334 UGFzc3dvcmQ6\r\nC: cXdlcnR5dWlvcGFz\r\nS: 535-5.7.8 Username', 'cXdlcn'],
  ] as const;
  for (const [text, secret] of written) assert.ok(!mask(text).includes(secret), mask(text));
  assert.equal(mask('パスワード：入力してください'), 'パスワード：入力してください');
  assert.match(mask('宛先taro.yamada@gmail.comに送れません'), /^宛先.*に送れません$/);
});

test('codes and refusals stay, whatever stands before them', () => {
  for (const text of [
    'Outlook error code: 0x800CCC92',
    'error code: 534-5.7.9',
    'ERROR code:5.7.14',
    'Reason code: 10060',
    'Bad password: 535-5.7.8',
    'POP3 error: PASS failed: -ERR [AUTH] Application-specific password required',
    'AUTH LOGIN failed: 534 5.7.9 Application-specific password required',
    '250-AUTH LOGIN PLAIN XOAUTH2 OAUTHBEARER',
    'Could not login to pop.gmail.com.',
    'SMTP: 530 5.7.0 https://support.google.com/a/answer/3221692',
    'oauthlib.oauth2.rfc6749.errors.AccessDeniedError: (access_denied)',
    'size=4096.5 port=4065',
    'OpenSSL 1.1.1 Thunderbird 128.5.0',
    'パスワードが正しくありません（535-5.7.8）',
    'パスワード：正しくありません',
    'パスワードを間違えたためOutlook2016で受信できません',
    'Settings > Password > Change',
  ])
    assert.equal(mask(text), text);
});

test('no character is cut in half where a link ends', () => {
  for (const length of [597, 598, 599, 600]) {
    const text = `${'x '.repeat(300).slice(0, length)}😀😀 ${'y '.repeat(100)}`;
    assert.ok(linkText(text).isWellFormed());
    assert.ok(linkText(text, [{ start: length, end: length + 1 }]).isWellFormed());
  }
});

test('nothing of an address or a token is left where a long text is cut', () => {
  fc.assert(
    fc.property(fc.integer({ min: 560, max: 610 }), fc.boolean(), (length, withClue) => {
      const text = `${'ab '.repeat(210).slice(0, length)} jane.doe@gmail.com Abcdef1234567890abcdef ${'cd '.repeat(99)}`;
      const clue = { start: length - 40, end: length + 9 };
      const link = linkText(text, withClue ? [clue] : []);
      assert.ok(!/jane|doe|Abc|7890/.test(link), link);
      assert.ok(link.length <= 600);
    }),
  );
});
