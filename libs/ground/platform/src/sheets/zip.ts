import { strToU8, Zip, ZipDeflate } from 'fflate';

/** 1 January 1980, the first day that zip knows: the same content is the same file. */
const mtime = new Date(1980, 0, 1);

/** A zip file as its parts come; nothing is held in memory but a chunk. Below 4 GB. */
export async function* zipOf(
  parts: readonly (readonly [string, AsyncIterable<string | Uint8Array>])[],
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((fault, chunk) => {
    if (fault) throw fault;
    ready.push(chunk);
  });
  for (const [name, content] of parts) {
    const file = Object.assign(new ZipDeflate(name), { mtime });
    zip.add(file);
    for await (const chunk of content) {
      file.push(typeof chunk === 'string' ? strToU8(chunk) : chunk);
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
