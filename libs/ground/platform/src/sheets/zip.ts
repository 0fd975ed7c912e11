import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

interface Written {
  name: Buffer;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

/** Names are UTF-8; checksum and sizes come after the content, which is not known before. */
const flags = 0x0808;
const deflated = 8;
const version = 20;
/** 1 January 1980: the same content is the same file. */
const date = 0x0021;

/** A zip file as its parts come; nothing is held in memory but a chunk. Below 4 GB. */
export async function* zipOf(
  parts: readonly (readonly [string, AsyncIterable<string>])[],
): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for (const [title, content] of parts) {
    const one: Written = { name: Buffer.from(title), crc: 0, packed: 0, size: 0, offset };
    for await (const chunk of packed(one, content)) {
      offset += chunk.length;
      yield chunk;
    }
    written.push(one);
  }
  const directory = Buffer.concat(written.map(entryOf));
  yield directory;
  yield endOf(written.length, directory.length, offset);
}

async function* packed(one: Written, content: AsyncIterable<string>): AsyncGenerator<Buffer> {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  common(head, 4, one.name);
  yield Buffer.concat([head, one.name]);
  const deflate = createDeflateRaw();
  // What goes wrong in the content comes out of the reading below.
  pipeline(Readable.from(counted(one, content)), deflate, () => undefined);
  for await (const chunk of deflate as AsyncIterable<Buffer>) {
    one.packed += chunk.length;
    yield chunk;
  }
  const tail = Buffer.alloc(16);
  tail.writeUInt32LE(0x08074b50, 0);
  sums(tail, 4, one);
  yield tail;
}

async function* counted(one: Written, content: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const text of content) {
    const bytes = Buffer.from(text);
    one.crc = crc32(bytes, one.crc);
    one.size += bytes.length;
    yield bytes;
  }
}

function entryOf(one: Written): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(version, 4);
  common(entry, 6, one.name);
  sums(entry, 16, one);
  entry.writeUInt32LE(one.offset, 42);
  return Buffer.concat([entry, one.name]);
}

/** What a local header and the entry in the directory have in common, but for the sums. */
function common(bytes: Buffer, at: number, name: Buffer): void {
  bytes.writeUInt16LE(version, at);
  bytes.writeUInt16LE(flags, at + 2);
  bytes.writeUInt16LE(deflated, at + 4);
  bytes.writeUInt16LE(date, at + 8);
  bytes.writeUInt16LE(name.length, at + 22);
}

function sums(bytes: Buffer, at: number, { crc, packed: length, size }: Written): void {
  bytes.writeUInt32LE(crc, at);
  bytes.writeUInt32LE(length, at + 4);
  bytes.writeUInt32LE(size, at + 8);
}

function endOf(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
