/** One wrong record per rule: causes, servers, sources, changes and articles. */
import { set, type Wrong } from './table.ts';

const article = 'fixes/ja/app-password-required.mdx';
const cause = 'causes/app-password-required.yaml';
const change = 'changes/2022-05-30-personal-passwords-end.yaml';
const query = 'queries/imap-disabled.yaml';
const server = 'servers/imap.yaml';
const source = 'sources/google-app-passwords.yaml';

export const others: Wrong[] = [
  [
    'a query of two lines’ length',
    query,
    /^said\.0\.en\.0$/,
    /over 200 characters/,
    set('said.0.en.0', 'x '.repeat(120)),
  ],
  [
    'a query taught twice',
    query,
    /^said\.0\.en\.1$/,
    /already stands in queries\/imap-disabled/,
    (r) => {
      const { en } = (r.said as { en: string[] }[])[0] as { en: string[] };
      en[1] = ` ${en[0]?.toUpperCase()}`;
    },
  ],
  [
    'a query of a cause that is none',
    query,
    /^said\.0\.also\.0$/,
    /no src\/content\/causes/,
    set('said.0.also', ['imap']),
  ],
  [
    'a query that is its own second cause',
    query,
    /^said\.0\.also\.0$/,
    /remove it/,
    set('said.0.also', ['imap-disabled']),
  ],
  ['a language is empty', cause, /^summary\.ja$/, /must not be empty/, set('summary.ja', ' ')],
  [
    'a port out of range',
    server,
    /^endpoints\.0\.port$/,
    /1 to 65535/,
    (r) => {
      (r.endpoints as object[])[0] = { ...(r.endpoints as object[])[0], port: 99999 };
    },
  ],
  [
    'two endpoints with one port',
    server,
    /^endpoints$/,
    /two with one port/,
    (r) => {
      const [first] = r.endpoints as object[];
      r.endpoints = [first, { ...first, recommended: false }];
    },
  ],
  [
    'no endpoint that is recommended',
    server,
    /^endpoints$/,
    /exactly one/,
    (r) => {
      r.endpoints = (r.endpoints as object[]).map((endpoint) => ({ ...endpoint, recommended: false }));
    },
  ],
  [
    'a port between quotation marks',
    server,
    /^endpoints\.0\.port$/,
    /number without quotation marks/,
    set('endpoints.0.port', '993'),
  ],
  ['no way to sign in', server, /^authentication$/, /at least one way/, set('authentication', [])],
  [
    'a scope that is no address',
    server,
    /^oauth\.scope$/,
    /address of the scope/,
    set('oauth.scope', 'javascript:alert(1)'),
  ],
  ['a server in another one’s file', server, /^protocol$/, /its name, pop\.yaml/, set('protocol', 'pop')],
  [
    'a host that Gmail has not, in a step',
    'clients/becky.yaml',
    /^steps\./,
    /names smpt\.gmail\.com, which is no server/,
    set('steps.settings.en.0', 'Enter smpt.gmail.com.'),
  ],
  [
    'a place among the common causes that another has',
    'causes/imap-disabled.yaml',
    /^common$/,
    /is the place of causes\/app-password-required/,
    set('common', 1),
  ],
  [
    'a place in the guide that another has',
    'guide/en/phones.mdx',
    /^order$/,
    /is the place of guide\/en\//,
    set('order', 1),
  ],
  [
    'another place in the guide than in Japanese',
    'guide/en/phones.mdx',
    /^order$/,
    /in the other language/,
    set('order', 77),
  ],
  [
    'a neighbour twice',
    cause,
    /^neighbours$/,
    /names one twice/,
    (r) => {
      const [first] = r.neighbours as object[];
      r.neighbours = [first, first];
    },
  ],
  [
    'steps for no program',
    cause,
    /^by_client\.0\.clients$/,
    /at least one program/,
    set('by_client', [{ clients: [] }]),
  ],
  ['a place among the common causes that there is not', cause, /^common$/, /1 to 9/, set('common', 10)],
  ['a source of a record twice', cause, /^sources$/, /names one twice/, set('sources', ['google-2sv', 'google-2sv'])],
  ['a program of a change twice', change, /^clients$/, /names one twice/, set('clients', ['becky', 'becky'])],
  [
    'a change on another day than its name says',
    change,
    /^date$/,
    /file name begins with \(2022-05-30\)/,
    set('date', '2020-05-30'),
  ],
  ['news of the site that retire advice', change, /^retires$/, /news of the site/, set('kind', 'site')],
  [
    'retired steps in one language more than in the other',
    change,
    /^retires\.steps\.en$/,
    /1 steps in English and 2 in Japanese/,
    set('retires.steps', { ja: ['開く', '押す'], en: ['Open'] }),
  ],
  ['a query of no words', query, /^said\.0$/, /holds no query/, set('said.0', { also: [] })],
  [
    'a query with somebody’s address',
    query,
    /^said\.0\.en\.0$/,
    /real address/,
    set('said.0.en.0', 'imap off for taro.yamada1987@gmail.com'),
  ],
  ['steps shown twice', cause, /^procedures$/, /names one twice/, set('procedures', ['settings', 'settings'])],
  [
    'a first step at Gmail that nothing explains',
    server,
    /^before\.cause$/,
    /no src\/content\/causes/,
    set('before', { text: { ja: '先に直します。', en: 'Do this first.' }, cause: 'nowhere' }),
  ],
  ['SPA switched on', server, /^spa$/, /no Gmail server offers SPA/, set('spa', true)],
  ['a host that is none', server, /^host$/, /must be a host name/, set('host', 'imap gmail')],
  ['a script as an address', source, /^url$/, /or http:\/\/ for an old page/, set('url', 'javascript:alert(1)')],
  ['an address that is not of the web', source, /^url$/, /begins with https:\/\//, set('url', 'ftp://example.org/a')],
  ['a file as an address', source, /^url$/, /begins with https:\/\//, set('url', 'file:///etc/hosts')],
  [
    'a user name that reads as a site',
    source,
    /^url$/,
    /without a user name/,
    set('url', 'https://support.google.com@evil.example/x'),
  ],
  ['a machine instead of a site', source, /^url$/, /site of the web/, set('url', 'http://localhost/x')],
  ['a space in an address', source, /^url$/, /address bar/, set('url', 'https://support.google.com/a b')],
  ['a full-width letter in an address', source, /^url$/, /address bar/, set('url', 'https://ｓupport.google.com/x')],
  ['read before it was written', source, /^read$/, /earlier than the date/, set('date', '2030')],
  [
    'a Japanese page that is called English',
    'sources/becky-rimarts-becky-j-htm.yaml',
    /^lang$/,
    /the title is Japanese/,
    set('lang', 'en'),
  ],
  ['a rumour without the truth', change, /^truth$/, /say what is true/, set('kind', 'rumour')],
  [
    'retired advice pointing nowhere',
    change,
    /^retires\.fix$/,
    /no src\/content\/causes/,
    set('retires.fix', 'nowhere'),
  ],
  ['too few first steps', cause, /^first_steps$/, /at least two steps/, set('first_steps', [])],
  [
    'a neighbour that is itself',
    cause,
    /^neighbours\.0\.cause$/,
    /the cause itself/,
    (r) => {
      (r.neighbours as object[])[0] = { ...(r.neighbours as object[])[0], cause: 'app-password-required' };
    },
  ],
  ['a description too short', article, /^description$/, /a sentence or two/, set('description', 'short')],
  [
    'a quick test that leads to its own page',
    article,
    /^test\.answers\.\d\.cause$/,
    /this very article/,
    (r) => {
      for (const answer of (r.test as { answers: { cause?: string }[] }).answers)
        if (answer.cause) answer.cause = 'app-password-required';
    },
  ],
  [
    'a way on to the article itself',
    'guide/en/phones.mdx',
    /^elsewhere\.0\.guide$/,
    /this very article/,
    set('elsewhere.0', { when: 'You want it', guide: 'phones' }),
  ],
  [
    'a source of an article twice',
    article,
    /^sources$/,
    /names one twice/,
    set('sources', ['google-2sv', 'google-2sv']),
  ],
  [
    'an article checked before its sources were read',
    article,
    /^checked$/,
    /before the day its source/,
    set('checked', '2025-01-01'),
  ],
  [
    'a dangling source of an article',
    article,
    /^sources\.0$/,
    /no src\/content\/sources/,
    set('sources', ['no-such-page']),
  ],
  [
    'a neighbour that there is not',
    cause,
    /^neighbours\.0\.cause$/,
    /no src\/content\/causes\/nowhere\.yaml/,
    set('neighbours.0.cause', 'nowhere'),
  ],
  [
    'steps for a program that there is not',
    'causes/sending-limit.yaml',
    /^by_client\.0\.clients$/,
    /no src\/content\/clients\/nobody\.yaml/,
    set('by_client.0.clients', ['nobody']),
  ],
  ['a change without a source', change, /^sources$/, /needs at least one id/, set('sources', [])],
  [
    'a further cause of what is about other things',
    'queries/none-of-these.yaml',
    /^said\.0\.also\.0$/,
    /can be no further cause here/,
    set('said.0.also', ['imap-disabled']),
  ],
  [
    'an answer of a quick test that leads nowhere',
    article,
    /^test\.answers\.1\.cause$/,
    /no src\/content\/causes\/nowhere\.yaml/,
    set('test.answers.1.cause', 'nowhere'),
  ],
  [
    'a quick test that keeps nobody on the page',
    article,
    /^test\.answers$/,
    /exactly one answer without "cause"/,
    set('test.answers.0.cause', 'imap-disabled'),
  ],
  [
    'a way on to a cause that there is not',
    'guide/en/phones.mdx',
    /^elsewhere\.0\.cause$/,
    /no src\/content\/causes\/nowhere\.yaml/,
    set('elsewhere.0', { when: 'You want it', cause: 'nowhere' }),
  ],
  [
    'a way on to an article that there is not',
    'guide/en/phones.mdx',
    /^elsewhere\.0\.guide$/,
    /there is no such article/,
    set('elsewhere.0', { when: 'You want it', guide: 'nowhere' }),
  ],
  [
    'two ways on at once',
    'guide/en/phones.mdx',
    /^elsewhere\.0$/,
    /must name one of "cause", "guide" and "page"/,
    set('elsewhere.0', { when: 'You want it', cause: 'imap-disabled', guide: 'locked-accounts' }),
  ],
];
