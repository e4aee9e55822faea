/** What every reader module exports as `open`: loads its program and data, and returns what turns pixels into text. */
export type Open = () => Promise<(picture: ImageData) => string | Promise<string>>;

/** A file of an npm package, as the server of the comparison hands it out. @throws if it is not there. */
export async function fileOf(path: string): Promise<Uint8Array> {
  const response = await fetch(`/files/${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The same, unpacked. */
export async function unpackedFileOf(path: string): Promise<Uint8Array> {
  const stream = new Blob([(await fileOf(path)) as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export const JAPANESE = '@tesseract.js-data/jpn/4.0.0_best_int/jpn.traineddata.gz';
