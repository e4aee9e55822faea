/** Finds SMTP reply codes and enhanced status codes (RFC 3463), which may mean something else elsewhere. */

/** An SMTP code: `#534_5.7.9`, `#5.7.9`, `#534`. */
export type Code = { code: string; from: number; to: number };

/** An enhanced status code, or a reply code. */
const CODE = /[245](?:[.,](\d{1,3})[.,](\d{1,3})(?!\d|[.,]\d)|\d\d(?!\d))/y;
/** What stands behind a reply code: an enhanced one, or the mark of a reply that goes on. */
const ENHANCED_BEHIND = /^[- #'",bB(]{1,4}[245][.,]\d/;

/** Reads the SMTP codes of a text. */
export class Codes {
  readonly found: Code[] = [];
  private readonly text: string;
  /** Where the last reply code stood, to join it with the enhanced code behind it. */
  private from = -9;
  private to = -9;

  constructor(text: string) {
    this.text = text;
  }

  private add(code: string, from: number, to: number): number {
    this.found.push({ code: `#${code}`, from, to });
    return to;
  }

  /** Reads an enhanced status code or a reply code at `at`. Returns where it ends, or 0 where a word stands there. */
  read(at: number): number {
    const { text } = this;
    if (!'245'.includes(text[at] as string)) return 0;
    CODE.lastIndex = at;
    const found = CODE.exec(text);
    const before = text[at - 1] ?? '\n';
    if (!found || /[A-Za-z.]/.test(before)) return 0;
    const end = CODE.lastIndex;
    if (found[1]) {
      const enhanced = `${text[at]}.${Number(found[1])}.${Number(found[2])}`;
      if (at - this.to < 5) this.add(`${text.slice(this.from, this.to)}_${enhanced}`, this.from, end);
      return this.add(enhanced, at, end);
    }
    const behind = text[end];
    const lineStart =
      (behind === '-' || behind === ' ') && /[<>:-][ \t]$|^\s*$|[\n\r]\s*$/.test(text.slice(Math.max(0, at - 3), at));
    const reply = ENHANCED_BEHIND.test(text.slice(end, end + 8)) || (lineStart && behind === '-');
    if (reply || lineStart) this.add(text.slice(at, end), at, end);
    // Alone before a space it may be a number like any other ("500 mails"): then it is a word as well.
    if (!reply) return 0;
    this.from = at;
    this.to = end;
    return end;
  }
}
