/** Words of reading a picture, in both languages. The type makes a missing one an error. */
import type { Lang } from './locales.ts';

const ja = {
  choose: '画像から読む',
  camera: '写真を撮って読む',
  hint: '画像はこの端末の外に出ません。',
  hintTouch: 'エラーの画面のスクリーンショットを選ぶと、文字を読み取ります。',
  hintKeys: 'スクリーンショットは、ここへのドロップや Ctrl+V（Mac では ⌘V）での貼り付けでも読めます。',
  ask: '画像の文字を読むプログラム（{size} MB）を、このサイトから読み込みます。読み込みは初回だけで、次からはオフラインでも使えます。画像は送りません。',
  go: '読み込んで文字を読む',
  cancel: 'やめる',
  fetching: 'プログラムを読み込んでいます',
  reading: '画像の文字を読んでいます',
  done: '画像から読んだ文字を入れました。違っている所は直してください。答えもそれに合わせて変わります。',
  cancelled: '画像の読み取りをやめました。',
  close: '閉じる',
  retry: 'もう一度',
  empty: 'このファイルは空です。画像を保存し直してから選んでください。',
  noPicture: 'このファイルは画像として開けません。PNG か JPEG のスクリーンショットを選んでください。',
  broken: 'この画像は壊れているようで、開けません。撮り直すか、保存し直したものを選んでください。',
  heic: 'このブラウザーは、この形式（HEIC など）の写真を開けません。スクリーンショットを撮るか、JPEG に変えてから選んでください。',
  tooLarge:
    'この画像は大きすぎます（{detail}）。エラーの部分だけを切り抜くか、スクリーンショットにしてください。上限は 25 メガピクセルです。',
  tooSmall: 'この画像は小さすぎて、文字を読めません。',
  noText: 'この画像からは文字を読み取れませんでした。エラーの文章が大きく写った画像を選んでください。',
  fetchFailed:
    '読み取りのプログラムを読み込めませんでした。通信を確かめて、もう一度試してください。文章の入力なら、このまま使えます。',
  readFailed: 'この画像を読んでいる途中で止まりました。エラーの部分だけを切り抜いて、もう一度試してください。',
  progress: '進み具合',
};

const en: typeof ja = {
  choose: 'Read from a picture',
  camera: 'Take a photo and read it',
  hint: 'The picture never leaves this device.',
  hintTouch: 'Choose a screenshot of the message to have its text read.',
  hintKeys: 'You can also drop a screenshot here, or paste one with Ctrl+V (⌘V on a Mac).',
  ask: 'The program that reads text in pictures ({size} MB) will be loaded from this site. That happens once; afterwards it works offline too. The picture is not sent.',
  go: 'Load it and read the picture',
  cancel: 'Cancel',
  fetching: 'Loading the program',
  reading: 'Reading the text in the picture',
  done: 'The box now holds the text read from the picture. Correct what was misread; the answer follows.',
  cancelled: 'Reading the picture was cancelled.',
  close: 'Close',
  retry: 'Try again',
  empty: 'This file is empty. Save the picture again, then choose it.',
  noPicture: 'This file does not open as a picture. Choose a screenshot in PNG or JPEG format.',
  broken: 'This picture seems to be damaged and does not open. Take it again, or choose another copy.',
  heic: 'This browser does not open photos of this format (such as HEIC). Take a screenshot, or turn the photo into a JPEG first.',
  tooLarge:
    'This picture is too large ({detail}). Cut out the part with the error, or take a screenshot. The limit is 25 megapixels.',
  tooSmall: 'This picture is too small to hold readable text.',
  noText: 'No text was found in this picture. Choose one in which the error message is large enough to read.',
  fetchFailed:
    'The reading program did not load. Check the connection and try again; typing or pasting text works all the same.',
  readFailed: 'Reading this picture stopped halfway. Cut out the part with the error and try again.',
  progress: 'Progress',
};

export type PictureWords = typeof ja;
export const pictures: Record<Lang, PictureWords> = { ja, en };
