/** What the characters of a text are, by tables: they are asked of each character. */

/** What a character is; 0 = it separates. `JOIN`: apostrophes and marks that nobody sees, inside a word. */
export const LOWER = 1;
export const UPPER = 2;
export const DIGIT = 3;
export const JOIN = 4;
export const CJK = 5;
export const kinds = new Uint8Array(0x10000)
  .fill(LOWER, 97, 123)
  .fill(UPPER, 65, 91)
  .fill(DIGIT, 48, 58)
  .fill(CJK, 0x3041, 0xa000);
for (const mark of "'\u2019\u00ad\u200b\u200c\u200d\ufeff") kinds[mark.charCodeAt(0)] = JOIN;

/** True for kana and kanji. */
export const isCjk = (code: number): boolean => kinds[code] === CJK;

/**
 * Kana that text recognition and hands confuse become one: small and large, half and full voicing, look-alike kanji.
 * Long-vowel marks, the kanji for one and the middle dot go, since サーバ and サーバー are one word.
 */
export const alike = new Uint16Array(0x10000).map((_, code) => code);
const pairs =
  'ぁあぃいぅうぇえぉおっつゃやゅゆょよァアィイゥウェエォオッツャヤュユョヨぱばぴびぷぶぺべぽぼパバピビプブペベポボ工エ夕タ卜ト千チ力カ口ロ二ニ八ハ三ミへヘべベ';
for (let i = 0; i < pairs.length; i += 2) alike[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
for (const mark of 'ー一\u3099\u309a') alike[mark.charCodeAt(0)] = 0;

/** True where a digit (0 to 9) stands at `at`. */
export const isDigit = (text: string, at: number): boolean => kinds[text.charCodeAt(at)] === DIGIT;
