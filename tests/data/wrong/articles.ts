/** One wrong text per rule: articles. Each changes the real English article about IMAP that is switched off. */
export const articlePath = 'fixes/en/imap-disabled.mdx';

export const texts: [rule: string, message: RegExp, change: (text: string) => string][] = [
  ['a tag that is never closed', /opens <ByAccount> more often/, (text) => text.replace('</ByAccount>', '')],
  ['a tag that was never opened', /closes <AskAdmin> more often/, (text) => text.replace('<AskAdmin>', '')],
  [
    'a component that there is not',
    /<ClientStep> is no component of these articles: write one of AskAdmin/,
    (text) => text.replace('<ClientSteps />', '<ClientStep />'),
  ],
  [
    'a component of other articles',
    /<ProgramTable> is no component/,
    (text) => `${text}\n<ProgramTable ids="becky" />\n`,
  ],
  [
    'a link to a cause that is none',
    /no src\/content\/causes\/invalid-credential\.yaml/,
    (text) => text.replace('<CauseLink id="invalid-credentials" />', '<CauseLink id="invalid-credential" />'),
  ],
  [
    'the settings of a server that is none',
    /no src\/content\/servers\/imapp\.yaml/,
    (text) => text.replace('<ServerTable id="imap"', '<ServerTable id="imapp"'),
  ],
  [
    'old advice that is nowhere',
    /no src\/content\/changes\/nope\.yaml/,
    (text) => text.replace(/<RetiredAdvice id="[^"]*"/, '<RetiredAdvice id="nope"'),
  ],
  [
    'old advice from a change that retires none',
    /retires no advice/,
    (text) => text.replace(/<RetiredAdvice id="[^"]*"/, '<RetiredAdvice id="2014-04-23-security-checks-announced"'),
  ],
  [
    'an anchor that is nowhere',
    /links to #wrok, where there is no such/,
    (text) => text.replace('](#work)', '](#wrok)'),
  ],
  [
    'an anchor that is nowhere in another article',
    /links to \.\.\/\.\.\/guide\/phones\/#two-stop, where/,
    (text) => text.replace('](#work)', '](../../guide/phones/#two-stop)'),
  ],
  [
    'a page that is nowhere',
    /links to \.\.\/\.\.\/nowhere\/, which is no page/,
    (text) => text.replace('](#work)', '](../../nowhere/)'),
  ],
  [
    'a page without its last slash',
    /links to \.\.\/\.\.\/settings, which is no page/,
    (text) => text.replace('](#work)', '](../../settings)'),
  ],
  ['another language', /is not written in English/, () => `## 見出し {#fix}\n\n${'日本語の文章です。'.repeat(9)}`],
];
