/** What a reply is made from, and what it is before it becomes text. Plain data: the same in Node and in a browser. */
export type Lang = 'ja' | 'en';
export type Both = Record<Lang, string>;
export type Procedure = 'google' | 'app_password' | 'settings';

/** What the composer needs of a cause record. */
export type ReplyCause = {
  id: string;
  title: Both;
  summary: Both;
  first_steps: Both[];
  telling_sign: Both;
  procedures: Procedure[];
};

/** What the steps for a cause are made of: the cause in one language, with its first steps. */
export type Asked = { id: string; steps: string[]; procedures: readonly Procedure[] };

/**
 * What the composer needs of a client record. `verdict`: what works with Gmail today, as in src/data/verdict.ts;
 * `onPage`: procedures whose steps need lines to copy, so that they stand on the program's page alone; `outside`: no
 * article has a place for it (as in src/data/step-groups.ts); `cannot`: why Gmail cannot be used with it at all.
 */
export type ReplyClient = {
  id: string;
  name: Both;
  verdict: 'google-sign-in' | 'app-password' | 'cannot' | 'unknown';
  steps: Partial<Record<Procedure, Record<Lang, string[]>>>;
  onPage?: Procedure[];
  outside?: boolean;
  cannot?: Both;
  move_to: { id: string; name: Both }[];
};

/** What the composer needs of an error record that is no Gmail connection error: what it is, and where to go with it. */
export type ReplyForeign = { id: string; title: Both; meaning: Both; elsewhere: Both };

/** A part of a reply. `list` is a numbered list; its title, if any, stands above it. */
export type Block =
  | { kind: 'text'; text: string }
  | { kind: 'list'; title?: string; items: string[] }
  | { kind: 'link'; text: string; url: string };

export type Reply = { lang: Lang; subject: string; blocks: Block[] };

export const tones = ['formal', 'friendly', 'steps'] as const;
export type Tone = (typeof tones)[number];
export const accounts = ['unknown', 'personal', 'work'] as const;
export type Account = (typeof accounts)[number];

/** What a reply is asked for. With neither a cause nor a foreign message, the reply asks the customer what is needed to find it. */
export type Request = {
  cause?: ReplyCause;
  /** The message is no Gmail connection error: the reply says so, whatever else is chosen. */
  foreign?: ReplyForeign;
  client?: ReplyClient;
  account: Account;
  lang: Lang;
  tone: Tone;
  /** The site's public address with its base path, ending in a slash. */
  site: string;
  /** Steps to make an app password, in `lang`. */
  makePassword: string[];
};
