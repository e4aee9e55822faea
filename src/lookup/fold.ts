/**
 * Words that say the same. Folding happens on both sides, in the records and in the pasted text, so that
 * "could not connect", "unable to connect" and "can't connect" are one wording, and 接続できません / 接続できなかった another.
 * Each row: what it becomes, then what it replaces. Keep rows to plain synonyms: meaning lives in the records.
 */
import { unitsOf } from './units.ts';

const english: [string, string][] = [
  [
    'cannot',
    'can not|cant|unable|could not|couldnt|unable to|failed to|fails to|fail to|was not able to|were not able to|not able to|did not|didnt|does not|doesnt|do not|dont|will not|wont|cannot be|could not be|failure to',
  ],
  [
    'login',
    'log in|log on|logon|log into|log onto|signin|sign in|sign on|signon|logging in|logging on|logging into|signing in|logged in|signed in|logins|loggin',
  ],
  ['timeout', 'timed out|time out|times out|timing out|timedout|timeouts'],
  ['username', 'user name|userid|user id|login name|user names|usernames'],
  ['mail', 'e mail|email|emails|mails'],
  ['password', 'passwords|passcode|passwd|passphrase'],
  ['required', 'is required|requires|require|requiring'],
  ['certificate', 'cert|certificates|certs'],
  [
    'authentication',
    'auth|authenticate|authenticating|authorization|authorisation|authorize|authentification|authenticated',
  ],
  [
    'failed',
    'failure|fail|fails|failing|failures|was not successful|unsuccessful|was unsuccessful|cannot succeed|not succeed',
  ],
  ['connection', 'connecting|connect|connections'],
  ['twostep', '2 step|two step|2step|2fa|two factor|2 factor|2sv|2 factor'],
  ['invalid', 'not valid|isnt valid'],
  ['incorrect', 'not correct|isnt correct|wrong|bad'],
  ['rejected', 'reject|rejects|rejecting|denied|deny|refused|refuses|refuse'],
  ['verify', 'verified|verifying|verification|validate|validated|validation'],
  ['resolve', 'resolved|resolving|resolution'],
  ['secure', 'secured'],
  ['host', 'hostname|hosts|hostnames|host name'],
  ['server', 'servers'],
  ['message', 'messages'],
  ['negotiate', 'negotiation|negotiating|negotiated'],
  ['establish', 'established|establishing'],
  ['unknown', 'unrecognized|unrecognised|not recognized|not recognised'],
  ['support', 'supported|supports'],
  ['enable', 'enabled|enabling|enables'],
  ['disable', 'disabled|disabling|turned off|switched off'],
  ['exceed', 'exceeded|exceeds|exceeding'],
  ['expire', 'expired|expires'],
];

/** Japanese has no spaces, so these apply anywhere in a run; the longest first. Long-vowel marks are gone by then. */
const japanese: [string, string][] = [
  [
    'ない',
    'ません|ないでした|ませんでした|なかった|なかつた|なくなりました|なくなった|なくなつた|なくなって|なくなつて|なくなる|なくて|ませんので',
  ],
  ['でき', '出来|デキ'],
  [
    '接続ない',
    '接続できない|接続できません|接続できませんでした|接続できなかった|つながらない|つながりません|繋がらない|繋がりません|つながらなくなった|繋がらなくなった|接続ができません|接続ができない|接続することができません|つながらなくなりました',
  ],
  ['た', 'ました|ましたので|ていました|ている|ています|つた|った'],
  ['る', 'ります'],
  ['下さい', 'ください'],
  ['ログイン', 'サインイン|ログオン|サインオン|ログイン処理'],
  ['メル', '電子メル|イメル|eメル'],
  ['間違', 'まちが'],
  ['正しくない', '正しくありません|正しくなかった|正しくありませんでした'],
  ['ユザ名', 'ユザネム|ユザid|ユザアカウント|ユザの名前'],
];

/** [the words it replaces, the words it becomes], as units (see units.ts). */
export const folds: [from: string[], to: string[]][] = [...english, ...japanese].flatMap(([to, variants]) =>
  variants
    .split('|')
    .map((variant): [string[], string[]] => [unitsOf(variant), unitsOf(to)])
    .filter(([from, plain]) => from.join(' ') !== plain.join(' ')),
);
