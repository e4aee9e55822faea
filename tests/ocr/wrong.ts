/** Files that are no picture of an error, made on the spot. */
import { crc32, deflateSync } from 'node:zlib';

type File = { name: string; mimeType: string; buffer: Buffer };

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** A grey PNG; `brightness` says how bright each pixel is. */
export function png(width: number, height: number, brightness: (x: number, y: number) => number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8; // Bits per pixel; the zeros after it mean grey, and the only ways of packing and filtering there are.
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = brightness(x, y);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 1 })), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
}

/** What a cat looks like to a reading program: round forms, soft light, fur, and not one letter. */
function cat(x: number, y: number): number {
  const near = (cx: number, cy: number, r: number) => Math.max(0, 1 - Math.hypot(x - cx, y - cy) / r);
  const fur = 14 * Math.sin(x * 0.9 + 3 * Math.sin(y * 0.31)) * Math.sin(y * 0.7 + x * 0.05);
  const body =
    110 * near(260, 260, 210) + 90 * near(260, 130, 110) - 160 * near(225, 115, 14) - 160 * near(295, 115, 14);
  return Math.max(0, Math.min(255, 60 + y * 0.1 + body + fur));
}

/** A box of the container that HEIC photos come in: size, name, contents. */
function box(name: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), ...parts]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length + 4);
  return Buffer.concat([size, body]);
}

/** The head of an iPhone's photo; without `size` one that tells nothing but its kind. Chromium opens neither. */
function heic(size?: [number, number]): Buffer {
  const kind = box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1'));
  if (!size) return Buffer.concat([kind, Buffer.alloc(200, 7)]);
  const extent = Buffer.alloc(12);
  size.forEach((pixels, i) => {
    extent.writeUInt32BE(pixels, 4 + 4 * i);
  });
  const meta = box('meta', Buffer.alloc(4), box('iprp', box('ipco', box('ispe', extent))));
  return Buffer.concat([kind, meta, box('mdat', Buffer.alloc(64, 1))]);
}

const photo = (name: string, buffer: Buffer): File => ({ name, mimeType: 'image/heic', buffer });
const picture = (name: string, buffer: Buffer): File => ({ name, mimeType: 'image/png', buffer });
const whole = png(300, 200, (x) => x % 256);

/** Each with a piece of the sentence that answers it, in both languages. */
export const wrongPictures: { what: string; file: File; says: { ja: RegExp; en: RegExp } }[] = [
  {
    what: 'an empty file',
    file: picture('empty.png', Buffer.alloc(0)),
    says: { ja: /空です/, en: /is empty/ },
  },
  {
    what: 'a text that calls itself a picture',
    file: picture('text.png', Buffer.from('Dear cat, this is no picture.'.repeat(20))),
    says: { ja: /画像として開けません/, en: /does not open as a picture/ },
  },
  {
    what: 'a picture with its second half missing and the rest spoiled',
    file: picture('broken.png', Buffer.concat([whole.subarray(0, 60), Buffer.alloc(40, 0x55)])),
    says: { ja: /壊れている/, en: /damaged/ },
  },
  {
    what: 'a JPEG of which only the head is left',
    file: picture('cut.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1])),
    says: { ja: /画像として開けません|壊れている/, en: /does not open as a picture|damaged/ },
  },
  {
    what: 'a HEIC photo, in a browser that does not open it',
    file: photo('photo.heic', heic([4032, 3024])),
    says: { ja: /HEIC など.*JPEG に変えて/, en: /such as HEIC.*JPEG first/ },
  },
  {
    what: 'a HEIC photo of unknown size',
    file: photo('odd.heic', heic()),
    says: { ja: /HEIC など/, en: /such as HEIC/ },
  },
  {
    what: 'forty megapixels',
    file: picture(
      'huge.png',
      png(8000, 5000, () => 255),
    ),
    says: { ja: /大きすぎます（40 MP）/, en: /too large \(40 MP\)/ },
  },
  {
    what: 'a speck',
    file: picture(
      'speck.png',
      png(8, 8, () => 0),
    ),
    says: { ja: /小さすぎて/, en: /too small/ },
  },
  {
    what: 'a cat',
    file: picture('cat.png', png(520, 460, cat)),
    says: { ja: /文字を読み取れませんでした/, en: /No text was found/ },
  },
];
