/**
 * The site's drawn dialogs dressed as windows of other programs: their frames, menus, buttons, sizes and typefaces, as
 * the screenshots of readers show them. One sheet of HTML for all, one style sheet for each.
 */
import type { Damage } from './damage.ts';

/** A program's manner of showing an error. `scale`: pixels of the device for one of CSS; the word of a button is in `ok`. */
export type Manner = {
  name: string;
  css: string;
  scale?: number;
  title: { ja: string; en: string };
  ok: { ja: string; en: string };
  /** What stands around: menus above, a list of folders beside. */
  around?: { ja: string[]; en: string[] };
  damage?: Damage;
};

const sans = "'Noto Sans CJK JP', sans-serif";
const outlook = { ja: 'Microsoft Outlook', en: 'Microsoft Outlook' };
const fine = { ja: 'OK', en: 'OK' };
const close = { ja: '閉じる(C)', en: '_Close' };
const menus = {
  ja: ['ファイル(F) 編集(E) 表示(V) メッセージ(M) ツール(T) ヘルプ(H)', '受信トレイ', '送信済み', '下書き', 'ゴミ箱'],
  en: ['File Edit View Message Tools Help', 'Inbox', 'Sent', 'Drafts', 'Trash'],
};

export const manners: Manner[] = [
  {
    name: 'outlook',
    title: outlook,
    ok: fine,
    damage: { subpixel: true },
    css: `.window{width:430px;border:1px solid #777;font:12px 'Segoe UI','Open Sans','Yu Gothic UI',${sans}}.icon{background:#ffb900;clip-path:polygon(50% 0,100% 100%,0 100%)}.buttons{background:#f0f0f0}`,
  },
  {
    name: 'outlook-progress',
    title: { ja: 'Outlook 送受信の進捗度', en: 'Outlook Send/Receive Progress' },
    ok: { ja: 'すべてキャンセル(C)', en: 'Cancel All' },
    around: {
      ja: ['タスク エラー', '0/1 タスクが正常に完了しました'],
      en: ['Tasks Errors', '0 of 1 Tasks have completed'],
    },
    css: `.window{width:560px;border:1px solid #9ab;background:#f0f0f0;font:11px 'Tahoma','MS UI Gothic','VL PGothic','DejaVu Sans',${sans}}.body{background:#fff;margin:8px;border:1px solid #888}.icon{width:14px;height:14px;font-size:10px;line-height:14px;border-radius:0;background:#d22}.side{width:auto;background:none}`,
  },
  {
    name: 'live-mail',
    title: { ja: 'Windows Live メール', en: 'Windows Live Mail' },
    ok: { ja: 'はい(Y)', en: 'Yes' },
    damage: { subpixel: true },
    css: `.window{width:420px;border:7px solid #9fbfe0;border-radius:6px;font:12px 'Meiryo','VL PGothic','Open Sans',${sans}}.bar{background:#9fbfe0}.buttons{background:#f0f0f0;border-top:1px solid #dfdfdf}`,
  },
  {
    name: 'outlook-express',
    title: { ja: 'Outlook Express', en: 'Outlook Express' },
    ok: { ja: '非表示(H)', en: 'Hide' },
    css: `.window{width:400px;border:3px solid #0831d9;background:#ece9d8;font:12px 'IPAPGothic','Liberation Sans',${sans}}.bar{background:#0a5be0;color:#fff;font-weight:bold}.icon{background:#c00}`,
  },
  {
    name: 'becky',
    title: { ja: 'Becky! Internet Mail', en: 'Becky! Internet Mail' },
    ok: fine,
    around: menus,
    damage: { quality: 0.5 },
    css: `.window{width:640px;background:#d4d0c8;border:2px outset #fff;font:12px 'TakaoPGothic','IPAPGothic','Liberation Sans',${sans}}.bar{background:#0a246a;color:#fff}.body{background:#fff}.icon{display:none}`,
  },
  {
    name: 'mac',
    title: { ja: 'メール', en: 'Mail' },
    ok: { ja: 'パスワードを入力', en: 'Enter Password' },
    scale: 2,
    damage: { shrink: 0.75 },
    css: `.window{width:260px;background:#ececec;border-radius:12px;padding:14px;font:11px 'Helvetica Neue','Nimbus Sans',${sans};text-align:center}.bar{font-size:13px;font-weight:bold;padding:6px}.x{display:none}.body{display:block}.icon{margin:0 auto 8px;border-radius:12px;background:#2b83ea}.buttons{text-align:center}b{display:block;background:#0a6cff;color:#fff;border:0;border-radius:6px}`,
  },
  {
    name: 'mac-dark',
    title: { ja: 'メール', en: 'Mail' },
    ok: { ja: 'キャンセル', en: 'Cancel' },
    scale: 2,
    css: `.window{width:420px;background:#2d2d2d;color:#e3e3e3;border:1px solid #555;border-radius:10px;font:12px 'Helvetica Neue','Nimbus Sans',${sans}}.icon{background:#fc0;color:#222}b{background:#656565;border:0;border-radius:5px}`,
  },
  {
    name: 'ios',
    title: { ja: 'メールを取得できません', en: 'Cannot Get Mail' },
    ok: fine,
    scale: 3,
    damage: { quality: 0.8 },
    css: `body{width:375px;height:560px;background:#6b6f76;padding:120px 52px}.window{width:270px;background:#f2f2f2;border-radius:14px;font:13px/1.3 'Inter',${sans};text-align:center}.bar{font-size:17px;font-weight:600}.x,.icon{display:none}.buttons{border-top:1px solid #ccc;text-align:center}b{border:0;background:none;color:#007aff;font-size:17px}`,
  },
  {
    name: 'ios-dark',
    title: { ja: 'メール', en: 'Mail' },
    ok: { ja: '詳細', en: 'Details' },
    scale: 2,
    css: `body{width:375px;height:560px;background:#000;padding:120px 52px}.window{width:270px;background:#2c2c2e;color:#fff;border-radius:14px;font:13px/1.3 'Inter',${sans};text-align:center}.bar{font-size:17px;font-weight:600}.x,.icon{display:none}.buttons{border-top:1px solid #444;text-align:center}b{border:0;background:none;color:#0a84ff;font-size:17px}`,
  },
  {
    name: 'android',
    title: { ja: '設定を完了できません', en: "Couldn't finish" },
    ok: { ja: '詳細を編集', en: 'EDIT DETAILS' },
    scale: 2.6,
    damage: { shrink: 0.6, quality: 0.6 },
    css: `body{width:360px;height:640px;background:#777;padding:120px 20px}.window{width:320px;border-radius:4px;color:#616161;font:16px/1.5 'Roboto','MotoyaLCedar',${sans}}.bar{font-size:20px;color:#212121;padding:20px 24px 4px}.x,.icon{display:none}.body{padding:4px 24px}b{border:0;background:none;color:#1a73e8;font-size:14px}`,
  },
  {
    name: 'k9-dark',
    title: { ja: 'サーバー設定の確認', en: 'Error checking server settings' },
    ok: { ja: '続ける', en: 'Continue' },
    scale: 2,
    css: `body{width:360px;height:600px;background:#121212;padding:120px 16px}.window{width:328px;background:#2b2930;color:#cac4d0;border-radius:28px;font:14px/1.45 'Roboto',${sans}}.bar{font-size:22px;color:#e6e0e9;padding:20px 24px 4px}.x,.icon{display:none}.body{padding:4px 24px}b{border:0;background:none;color:#d0bcff}`,
  },
  {
    name: 'em-client',
    title: { ja: '操作', en: 'Operations' },
    ok: { ja: '修復', en: 'Fix' },
    around: { ja: ['操作 エラー ログ', 'エラー'], en: ['Operations Error Log', 'Errors'] },
    damage: { subpixel: true },
    css: `.window{width:580px;background:#1f2227;color:#c9ccd1;border:1px solid #3b4048;font:13px 'Segoe UI','Open Sans',${sans}}.side{background:#2a2e35}.icon{background:#e5484d}b{background:#2f6fde;border:0;color:#fff}`,
  },
  {
    name: 'gtk',
    title: { ja: 'エラー', en: 'Error' },
    ok: close,
    css: `.window{width:430px;background:#f6f5f4;border:1px solid #b6aea7;border-radius:8px 8px 0 0;color:#2e3436;font:13px 'Cantarell',${sans}}.bar{background:linear-gradient(#e1dedb,#dad6d2);text-align:center;font-weight:bold}.icon{background:#c01c28;border-radius:50%}`,
  },
  {
    name: 'gtk-dark',
    title: { ja: 'エラー', en: 'Error' },
    ok: close,
    damage: { quality: 0.35 },
    css: `.window{width:430px;background:#353535;color:#eeeeec;border:1px solid #1b1b1b;font:13px 'DejaVu Sans',${sans}}.bar{background:#2b2b2b;text-align:center;font-weight:bold}.icon{background:#c01c28;border-radius:50%}b{background:#444;border-color:#111}`,
  },
  {
    name: 'qt',
    title: { ja: 'エラー — メール', en: 'Error — Mail' },
    ok: { ja: '✓ OK(O)', en: '✓ OK' },
    scale: 1.25,
    css: `.window{width:480px;background:#eff0f1;border:1px solid #3daee9;color:#232629;font:13px ${sans}}.bar{background:#475057;color:#fcfcfc;text-align:center}.icon{background:#da4453;border-radius:50%}`,
  },
  {
    name: 'three-pane',
    title: { ja: 'メール', en: 'Mail' },
    ok: { ja: '再試行', en: 'Retry' },
    around: menus,
    damage: { shrink: 0.85, quality: 0.7 },
    scale: 1.5,
    css: `.window{width:760px;background:#fff;border:1px solid #999;font:12px 'DejaVu Sans',${sans}}.body{background:#fde7b0;border-bottom:1px solid #c90}.icon{background:none;color:#b00}`,
  },
  {
    name: 'photo',
    title: outlook,
    ok: { ja: 'OK', en: 'OK' },
    scale: 2,
    damage: { tilt: 2, blur: 1, light: 0.35, quality: 0.75 },
    css: `.window{width:430px;border:1px solid #777;font:13px 'Segoe UI',${sans}}.bar{background:#0078d4;color:#fff}.icon{background:#d83b01}.buttons{background:#f0f0f0}`,
  },
  {
    name: 'photo-dark',
    title: { ja: 'Thunderbird', en: 'Thunderbird' },
    ok: fine,
    scale: 2,
    damage: { tilt: -3, blur: 0.8, light: 0.3, quality: 0.7 },
    css: `.window{width:460px;background:#2b2a33;color:#fbfbfe;border:1px solid #52525e;font:14px ${sans}}.icon{background:#ff9aa2;color:#222}b{background:#0df;border:0;color:#15141a}`,
  },
];

const frame = `*{box-sizing:border-box}body{margin:0;padding:14px;background:#ccd}.window{background:#fff;overflow:hidden}.bar{padding:6px 8px}.x{float:right}.menu{padding:4px 8px;background:#ddd3}.row{display:flex}.side{width:110px;padding:8px;background:#8882}.body{flex:1;padding:14px;display:flex;gap:12px}.icon{flex:none;width:34px;height:34px;border-radius:4px;background:#fc0;color:#fff;font:bold 20px/34px sans-serif;text-align:center}pre{margin:0;white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}.buttons{padding:8px;text-align:right}b{display:inline-block;min-width:76px;padding:3px 10px;text-align:center;font-weight:normal;border:1px solid #8888;border-radius:3px}`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The page that shows `text` in a program's manner; `title` is the window's own, where the record knows it. */
export function windowOf(manner: Manner, lang: 'ja' | 'en', text: string, title = manner.title[lang]): string {
  const [menu, ...side] = manner.around?.[lang] ?? [];
  return `<!DOCTYPE html><html lang="${lang}"><style>${frame}${manner.css}</style><div class="window">
<div class="bar">${escaped(title)}<span class="x">✕</span></div>${menu ? `<div class="menu">${menu}</div>` : ''}
<div class="row">${side.length ? `<div class="side">${side.join('<br>')}</div>` : ''}
<div class="body"><div class="icon">!</div><pre>${escaped(text)}</pre></div></div>
<div class="buttons"><b>${manner.ok[lang]}</b></div></div></html>`;
}
