import { crc32, inflateRawSync } from 'node:zlib';

/** What is packed is larger than it may be. */
export class TooLarge extends Error {}

interface Entry {
  name: string;
  method: number;
  packedSize: number;
  headerAt: number;
}

const signatures = { local: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 };
const endSize = 22;
const longestComment = 0xffff;

/**
 * The wanted files of a ZIP archive, by name.
 * @param limit bytes that all of them together may have; unpacking stops there, whatever the archive says of itself
 * @throws TooLarge above the limit, other errors when it is no archive
 */
export function unzip(
  archive: Buffer,
  isWanted: (name: string) => boolean,
  limit: number,
): Map<string, Buffer> {
  const contents = new Map<string, Buffer>();
  let left = limit;
  for (const entry of entriesOf(archive)) {
    if (!isWanted(entry.name)) continue;
    const content = contentOf(archive, entry, left);
    left -= content.length;
    contents.set(entry.name, content);
  }
  return contents;
}

function* entriesOf(archive: Buffer): Generator<Entry> {
  const end = endOf(archive);
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (archive.readUInt32LE(at) !== signatures.entry) throw new Error('The directory is broken.');
    const nameLength = archive.readUInt16LE(at + 28);
    yield {
      name: archive.toString('utf8', at + 46, at + 46 + nameLength),
      method: archive.readUInt16LE(at + 10),
      packedSize: archive.readUInt32LE(at + 20),
      headerAt: archive.readUInt32LE(at + 42),
    };
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
}

function endOf(archive: Buffer): number {
  const first = Math.max(0, archive.length - endSize - longestComment);
  for (let at = archive.length - endSize; at >= first; at--)
    if (archive.readUInt32LE(at) === signatures.end) return at;
  throw new Error('There is no directory.');
}

function contentOf(archive: Buffer, { method, packedSize, headerAt }: Entry, limit: number): Buffer {
  if (archive.readUInt32LE(headerAt) !== signatures.local)
    throw new Error('A file is not where it should be.');
  const start = headerAt + 30 + archive.readUInt16LE(headerAt + 26) + archive.readUInt16LE(headerAt + 28);
  const packed = archive.subarray(start, start + packedSize);
  if (method === 8) return inflated(packed, limit);
  if (method !== 0) throw new Error(`Compression ${method} is not known.`);
  if (packed.length > limit) throw new TooLarge();
  return packed;
}

function inflated(packed: Buffer, limit: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    if (isObject(error) && error.code === 'ERR_BUFFER_TOO_LARGE') throw new TooLarge();
    throw error;
  }
}

const isObject = (error: unknown): error is { code?: unknown } => typeof error === 'object' && error !== null;

/** A new archive of these files, not compressed. */
export function zip(contents: ReadonlyMap<string, Buffer>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of contents) {
    const file = Buffer.concat([header(signatures.local, name, content), Buffer.from(name), content]);
    directory.push(header(signatures.entry, name, content, at), Buffer.from(name));
    files.push(file);
    at += file.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(endSize);
  end.writeUInt32LE(signatures.end, 0);
  end.writeUInt16LE(contents.size, 8);
  end.writeUInt16LE(contents.size, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, ...directory, end]);
}

/** Of a file, or with its place, of the directory. */
function header(signature: number, name: string, content: Buffer, place?: number): Buffer {
  const inDirectory = place !== undefined;
  const bytes = Buffer.alloc(inDirectory ? 46 : 30);
  const shift = inDirectory ? 2 : 0;
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(20, 4 + shift);
  bytes.writeUInt32LE(crc32(content), 14 + shift);
  bytes.writeUInt32LE(content.length, 18 + shift);
  bytes.writeUInt32LE(content.length, 22 + shift);
  bytes.writeUInt16LE(Buffer.byteLength(name), 26 + shift);
  if (inDirectory) {
    bytes.writeUInt16LE(20, 4);
    bytes.writeUInt32LE(place, 42);
  }
  return bytes;
}
