/** Finds SMTP reply codes and enhanced status codes (RFC 3463), which may mean something else elsewhere. */
import { isDigit } from './chars.ts';

/** An SMTP code: `#534_5.7.9`, `#5.7.9`, `#534`. */
export type Code = { code: string; from: number; to: number };

const ENHANCED = /[245][.,](\d{1,3})[.,](\d{1,3})(?!\d|[.,]\d)/y;

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
    const first = text[at] as string;
    const before = text[at - 1] ?? '\n';
    if (!'245'.includes(first) || before === '.' || /[A-Za-z]/.test(before)) return 0;
    if (text[at + 1] === '.' || text[at + 1] === ',') {
      ENHANCED.lastIndex = at;
      const found = ENHANCED.exec(text);
      if (!found) return 0;
      const enhanced = `${first}.${Number(found[1])}.${Number(found[2])}`;
      const end = at + found[0].length;
      if (at - this.to < 5) this.add(`${text.slice(this.from, this.to)}_${enhanced}`, this.from, end);
      return this.add(enhanced, at, end);
    }
    const end = at + 3;
    if (!isDigit(text, at + 1) || !isDigit(text, at + 2) || isDigit(text, end)) return 0;
    const lineStart =
      /[\n\r]/.test(before) || /[<>:-][ \t]$|^\s*$|[\n\r]\s*$/.test(text.slice(Math.max(0, at - 3), at));
    const followed = /^[- #'",bB(]{1,4}[245][.,]\d/.test(text.slice(end, end + 8));
    const reply = followed || (lineStart && text[end] === '-');
    if (reply || (lineStart && text[end] === ' ')) this.add(text.slice(at, end), at, end);
    // Alone before a space it may be a number like any other ("500 mails"): then it is a word as well.
    if (!reply) return 0;
    this.from = at;
    this.to = end;
    return end;
  }
}
