/** What the characters of a text are. */

/** What a character is, a bit each; 0 = it separates. `JOIN`: apostrophes and marks that nobody sees, inside a word. */
export const LOWER = 1;
export const UPPER = 2;
export const DIGIT = 4;
export const JOIN = 8;
export const CJK = 16;
export const WORD = LOWER | UPPER | DIGIT;
export const kinds = new Uint8Array(0x10000)
  .fill(LOWER, 97, 123)
  .fill(UPPER, 65, 91)
  .fill(DIGIT, 48, 58)
  .fill(CJK, 0x3041, 0xa000);
// The katakana middle dot and double hyphen stand between words.
kinds[0x30fb] = kinds[0x30a0] = 0;
for (const mark of "'\u2019\u00ad\u200b\u200c\u200d\ufeff") kinds[mark.charCodeAt(0)] = JOIN;

const { charCodeAt } = String.prototype;
/** `text.charCodeAt(at)`, as fast for strings of every kind, of which engines know many and look a method up in each. */
export const codeAt = (text: string, at: number): number => charCodeAt.call(text, at);

/** True for kana and kanji, and for words that begin with one. */
export const isCjk = (word: string): boolean => kinds[word.charCodeAt(0)] === CJK;

/**
 * Kana that text recognition and hands confuse become one: small and large, half and full voicing, look-alike kanji.
 * Long-vowel marks, the kanji for one and the voicing marks go, since サーバ and サーバー are one word.
 */
export const alike = new Map<number, string>([...'ー一\u3099\u309a'].map((mark) => [codeAt(mark, 0), '']));
const pairs =
  'ぁあぃいぅうぇえぉおっつゃやゅゆょよァアィイゥウェエォオッツャヤュユョヨぱばぴびぷぶぺべぽぼパバピビプブペベポボ工エ夕タ卜ト千チ力カ口ロ二ニ八ハ三ミへヘべベソンシツりリ';
for (let i = 0; i < pairs.length; i += 2) alike.set(codeAt(pairs, i), pairs[i + 1] as string);
