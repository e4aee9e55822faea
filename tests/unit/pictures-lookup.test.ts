/** What reading a picture does to a message must not change its answer: each kind of damage, over the drawn dialogs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookup } from '../../src/lookup/index.ts';
import { mended } from '../../src/ocr/mend.ts';
import { examples } from '../ocr/photograph.ts';
import { manners } from '../ocr/windows.ts';
import { pack, records } from '../support.ts';

type Lang = 'ja' | 'en';
const dialogs = (['ja', 'en'] as const).flatMap((lang) => examples(records, lang, 200));
const japanese = '[\\u3040-\\u30ff\\u3400-\\u9fff]';

/** As seen in what Tesseract made of real screenshots. */
const damages: Record<string, (text: string, lang: Lang, i: number) => string> = {
  'spaces between Japanese characters': (text) => text.replace(new RegExp(`(${japanese})(?=${japanese})`, 'gu'), '$1 '),
  'l read as I or 1': (text) => text.replace(/l(?=[a-z])/g, (_, at: number) => (at % 3 ? 'l' : at % 2 ? 'I' : '1')),
  'O and 0 taken for each other': (text) =>
    text.replace(/(?<=\d)0|O(?=[A-Z])/g, (letter) => (letter === '0' ? 'O' : '0')),
  'a slash of the address lost': (text) => text.replaceAll('://', ':/'),
  'brackets and quotes lost': (text) => text.replace(/[()[\]<>{}“”"'「」『』（）]/g, ''),
  'a dot taken for part of a letter': (text) => text.replaceAll('gmail.com', 'gmaiLcom'),
  'lines broken by the window': (text) => text.replace(/(.{24}\S*) /g, '$1\n'),
  'the title and the button of a window around it': (text, lang, i) => {
    const { title, ok } = manners[i % manners.length] as (typeof manners)[number];
    return `${title[lang]} メ\n${text}\n${ok[lang]}`;
  },
  'menus, folders and icons around it': (text, lang) =>
    lang === 'ja'
      ? `ファイル(E) 編集(E) 表示(V) ヘルプ(H)\n回受信トレイ\n図送信済み\n${text}\nー】OK`
      : `File Edit View Message Tools Help\n回 Inbox\n| Sent ®\n${text}\nVOK`,
};

const answer = (text: string) => lookup(pack, text, {})[0]?.cause;

for (const [name, damage] of Object.entries(damages))
  test(`${name}: the answer stays`, () => {
    const changed = dialogs.flatMap(({ text, lang, cause, also }, i) => {
      const before = answer(text);
      const damaged = mended(damage(text, lang, i)); // As src/ocr/words.ts tidies it.
      const after = answer(damaged);
      const right = after === before || [cause, ...also].includes(after ?? '');
      return right ? [] : [`${before} became ${after}: ${damaged.replaceAll('\n', ' | ')}`];
    });
    const touched = dialogs.filter(({ text, lang }, i) => damage(text, lang, i) !== text).length;
    assert.ok(touched > 3, `${touched} texts were damaged`);
    assert.ok(changed.length <= touched * 0.05, `${changed.length} of ${touched}\n${changed.join('\n')}`);
  });
