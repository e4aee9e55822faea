/** From a chosen file to pixels, or to the reason why not. Runs in the page; nothing but the browser decodes. */
import type { Pixels } from './gray.ts';

/** Why a file cannot be read as a picture: the keys of the sentences in src/i18n/pictures.ts. */
export type Trouble = 'empty' | 'noPicture' | 'tooLarge' | 'tooSmall' | 'broken' | 'heic';

export class PictureError extends Error {
  trouble: Trouble;
  /** Fills the `{…}` of the sentence, such as the number of megapixels. */
  detail: string;

  constructor(trouble: Trouble, detail = '') {
    super(trouble);
    this.trouble = trouble;
    this.detail = detail;
  }
}

/** The largest camera pictures of common phones are of 24 million pixels; larger ones may end a phone's browser. */
const MOST_MEGAPIXELS = 25;
const MOST_BYTES = 60_000_000;
/** Reading gains nothing from more pixels than this, and takes time for each. */
const WORTH_READING = 6_000_000;

/**
 * The pixels of a picture file, turned as its camera was held, shrunk if very large.
 * @throws PictureError
 */
export async function pixelsOf(file: Blob): Promise<Pixels> {
  if (file.size === 0) throw new PictureError('empty');
  if (file.size > MOST_BYTES) throw new PictureError('tooLarge', `${Math.round(file.size / 1e6)} MB`);
  const kind = await checkSize(file);
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    throw new PictureError(kind === 'heic' ? 'heic' : kind ? 'broken' : 'noPicture');
  }
  try {
    return drawn(bitmap);
  } finally {
    bitmap.close();
  }
}

/** Reads width and height from the file's head, before anything is unpacked. Returns the format, if it is known. */
async function checkSize(file: Blob): Promise<string | undefined> {
  const { imageMeta } = await import('image-meta');
  const bytes = new Uint8Array(await file.arrayBuffer());
  let found: { type?: string | undefined; width?: number | undefined; height?: number | undefined };
  try {
    found = imageMeta(bytes);
  } catch {
    return isHeic(bytes) ? 'heic' : undefined;
  }
  const { type, width = 0, height = 0 } = found;
  const megapixels = (width * height) / 1e6;
  if (megapixels > MOST_MEGAPIXELS) throw new PictureError('tooLarge', `${Math.round(megapixels)} MP`);
  if (type !== 'svg' && width && height && (width < 24 || height < 10)) throw new PictureError('tooSmall');
  return type === 'avif' ? 'heic' : type; // One sentence for both.
}

/** Such a file names its kind behind its first four bytes, even where the rest of it is not understood. */
const isHeic = (bytes: Uint8Array): boolean =>
  /^ftyp(?:hei[cmsx]|hev[cmsx]|mif1|msf1)/.test(new TextDecoder('latin1').decode(bytes.subarray(4, 12)));

function drawn(bitmap: ImageBitmap): Pixels {
  const scale = Math.min(1, Math.sqrt(WORTH_READING / (bitmap.width * bitmap.height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new PictureError('broken');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const { data, width, height } = pen.getImageData(0, 0, canvas.width, canvas.height);
  return { data, width, height };
}
