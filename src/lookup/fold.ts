/**
 * Words that say the same. Folding happens on both sides, in the records and in the pasted text, so that
 * "could not connect", "unable to connect" and "can't connect" are one wording, and 接続できません / 接続できなかった another.
 * Each row: what it becomes, then what it replaces. Keep rows to plain synonyms: meaning lives in the records.
 */
const english: [string, string][] = [
  [
    'cannot',
    'can not|cant|could not|couldnt|unable to|failed to|fails to|was not able to|were not able to|not able to|cannot|did not|didnt|does not|doesnt|do not|dont|will not|wont',
  ],
  [
    'login',
    'log in|log on|logon|log into|log onto|signin|sign in|sign on|signon|logging in|logging on|logging into|signing in|logged in|signed in',
  ],
  ['timeout', 'timed out|time out|times out|timing out|timedout'],
  ['username', 'user name|userid|user id|login name'],
  ['mail', 'e mail|email|emails|mails'],
  ['password', 'passwords|passcode'],
  ['required', 'is required|requires'],
  ['certificate', 'cert|certificates'],
  ['authentication', 'auth|authenticate|authenticating|authorization|authorisation|authorize'],
  ['failed', 'failure|fail|fails|was not successful|unsuccessful|was unsuccessful'],
  ['connection', 'connecting|connect|connections'],
  ['is', 'has been|was|are|were'],
  ['twostep', '2 step|two step|2step|2fa|two factor|2 factor|2sv'],
];

/** Japanese has no spaces, so these apply anywhere in a run; longest first. ー is dropped before. */
const japanese: [string, string][] = [
  // Folds apply as the text is read, so ませんでした has become ないでした and なくなりました なくなりた by then.
  ['ない', 'ません|ないでした|なかった|なくなりた|なくなった|なくなって|なくなる'],
  ['でき', '出来'],
  ['接続できない', 'つながらない|つながりない|繋がらない|繋がりない|接続ができない'],
  ['た', 'ました'],
  ['る', 'ります'],
  ['ください', '下さい'],
  ['ログイン', 'サインイン|ログオン|サインオン'],
  ['メル', '電子メル'],
  ['間違', 'まちが'],
  ['正しくない', '正しくありない'],
];

const rows = (table: [string, string][]): [string, string][] =>
  table.flatMap(([to, from]) => from.split('|').map((variant): [string, string] => [variant, to]));

/** English variants by their words joined with a space. */
export const englishFolds: ReadonlyMap<string, string> = new Map(rows(english));
/** Words that end an English variant: only after one of these is a fold worth looking for. */
export const foldEnds: ReadonlySet<string> = new Set(
  [...englishFolds.keys()].map((variant) => variant.split(' ').at(-1) ?? ''),
);
/** The most words one English variant has. */
export const longestFold = Math.max(...[...englishFolds.keys()].map((variant) => variant.split(' ').length));

/** Japanese variants grouped by their last character, longest first, for a check after each character. */
export const japaneseFolds: ReadonlyMap<string, [string, string][]> = (() => {
  const byEnd = new Map<string, [string, string][]>();
  for (const [variant, to] of rows(japanese).sort((a, b) => b[0].length - a[0].length)) {
    const end = variant.slice(-1);
    byEnd.set(end, [...(byEnd.get(end) ?? []), [variant, to]]);
  }
  return byEnd;
})();
