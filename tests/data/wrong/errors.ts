/** One wrong record per rule: error records. */
import { set, type Wrong, without } from './table.ts';

const error = 'errors/imap-185833-app-password.yaml';

export const errors: Wrong[] = [
  ['a language is missing', error, /^title\.en$/, /write the English text/, without('title.en')],
  ['an unknown key', error, /record/, /[Uu]nrecognized key.*colour/, set('colour', 'red')],
  ['an unknown speaker', error, /^said_by$/, /must be gmail, server/, set('said_by', 'nobody')],
  ['an unknown strength', error, /^evidence$/, /decisive, strong or weak/, set('evidence', 'sure')],
  [
    'a dangling cause',
    error,
    /^causes\.0$/,
    /no src\/content\/causes\/no-such-cause\.yaml/,
    set('causes', ['no-such-cause']),
  ],
  ['a cause twice', error, /^causes$/, /names a cause twice/, set('causes', ['imap-disabled', 'imap-disabled'])],
  [
    'an error that is followed by itself',
    error,
    /^followed_by\.0$/,
    /the error itself/,
    set('followed_by', ['imap-185833-app-password']),
  ],
  [
    'an error that is followed by one of another protocol',
    error,
    /^followed_by\.0$/,
    /speaks pop: name what the same server says next/,
    set('followed_by', ['pop-auth-not-accepted']),
  ],
  ['no cause and no way out', error, /^elsewhere$/, /is required when causes is empty/, set('causes', [])],
  [
    'a way out beside causes',
    error,
    /^elsewhere$/,
    /only for errors without causes/,
    set('elsewhere', { ja: 'あ', en: 'a' }),
  ],
  [
    'a dangling source',
    error,
    /^sources\.0$/,
    /no src\/content\/sources\/no-such-page\.yaml/,
    set('sources', ['no-such-page']),
  ],
  ['no source', error, /^sources$/, /needs at least one id/, set('sources', [])],
  ['a date that is no day', error, /^checked$/, /no day of the calendar/, set('checked', '2026-02-31')],
  ['an unknown method', error, /^method$/, /tested, vendor-doc/, set('method', 'heard')],
  ['a wording too short', error, /^matches\.0$/, /too short/, set('matches', ['no'])],
  ['a wording too long', error, /^matches\.0$/, /too long/, set('matches', ['x'.repeat(201)])],
  [
    'nothing to search for',
    error,
    /^matches$/,
    /nothing to search for/,
    (r) => {
      r.matches = [];
      r.codes = [];
      r.words = [];
    },
  ],
  ['no example', error, /^examples$/, /at least one literal example/, set('examples', [])],
  [
    'an oversize example',
    error,
    /^examples\.0\.text$/,
    /too long/,
    set('examples', [{ lang: 'en', text: 'x'.repeat(4001) }]),
  ],
  [
    'a dangling client in an example',
    error,
    /^examples\.0\.client$/,
    /no src\/content\/clients/,
    set('examples', [{ lang: 'en', text: 'abc', client: 'nobody' }]),
  ],
  [
    'somebody’s address in an example',
    error,
    /^examples\.0\.text$/,
    /real address/,
    set('examples', [{ lang: 'en', text: 'for melissa.user@gmail.com' }]),
  ],
  [
    'a token in an example',
    error,
    /^examples\.0\.text$/,
    /a token or a password/,
    set('examples', [{ lang: 'en', text: 'token ya29.a0AfH6SMBxxxxxxxxxxxxxxxxxxxx' }]),
  ],
  ...[
    'user@gmail.com said\nlogin taro.yamada1987@gmail.com failed',
    'cannot send to taro.yamada@example-company.co.jp',
    'PASS abcdefghijklmnop',
    'Authorization: Bearer 1//0gAbCdEfGhIjKlMnOpQrStUv',
    '"refresh_token": "1//0gAbCdEfGhIjKlMnOpQrStUv"',
    'login taro abcd efgh ijkl mnop',
    '535 5.7.8 Learn more a1b2c3d4e5f6-2adb3cd4ef5sm1234567a12.34 - gsmtp',
  ].map(
    (text): Wrong => [
      `a secret in an example: ${text}`,
      error,
      /^examples\.0\.text$/,
      /real address|a token or a password|mark of a session/,
      set('examples', [{ lang: 'en', text }]),
    ],
  ),
  [
    'an address in a wording',
    error,
    /^matches\.0$/,
    /real address/,
    set('matches', ['user taro.yamada1987@gmail.com refused']),
  ],
  [
    'an address in a title of an example',
    error,
    /^examples\.0\.title$/,
    /real address/,
    set('examples.0.title', 'taro.yamada1987@gmail.com'),
  ],
  ['a wording of nothing but what varies', error, /^matches\.0$/, /too little beside/, set('matches', ['{anything}'])],
  ['a brace that never closes', error, /^matches\.0$/, /never closes/, set('matches', ['login {user failed for'])],
  ['a wording that is half a word', error, /^matches\.0$/, /short word/, set('matches', ['err'])],
  ['a reply code alone', error, /^codes\.0$/, /many errors share/, set('codes', ['535'])],
  ['a code cut off', error, /^codes\.0$/, /too short/, set('codes', ['53'])],
  [
    'a move beside other fields',
    error,
    /record/,
    /unrecognized key .*"title"/,
    set('moved', 'imap-authenticationfailed'),
  ],
  ['a day in full-width digits', error, /^checked$/, /must be a day like/, set('checked', '２０２６-11-23')],
  ['a code twice', error, /^codes$/, /names one twice/, set('codes', ['185833', '185833'])],
  ['a code that is a number', error, /^codes\.0$/, /quoted string/, set('codes', [5.7])],
];
