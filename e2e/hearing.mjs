import { appendFileSync, mkdirSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** Whatever gives a secret out or takes one in is short. */
const most = 20_000;
const decoders = { br: brotliDecompressSync, gzip: gunzipSync };

/**
 * Keeps what a secret could be told by and in, a JSON text a line: `wire.jsonl` has [url, cookies, body] of each request and answer,
 * `log.jsonl` the log. What is written is there even if the product is killed a moment later.
 */
export function hearing(folder) {
  mkdirSync(folder, { recursive: true });
  return { log: (line) => appendFileSync(`${folder}/log.jsonl`, line), exchange };

  function exchange(request, reply) {
    const asked = heard(request, 'emit', (name, chunk) => (name === 'data' ? chunk : undefined));
    const answered = ['write', 'end'].map((how) => heard(reply, how, (chunk) => chunk));
    reply.once('finish', () => {
      const encoding = reply.getHeader('content-encoding');
      const cookies = (request.headers.cookie ?? '').split('; ').filter(Boolean);
      const set = [reply.getHeader('set-cookie') ?? []].flat();
      const said = bodyOf(answered.flat(), reply.getHeader('content-type'), decoders[encoding]);
      const given = bodyOf(asked, request.headers['content-type']);
      for (const [seen, body] of [
        [cookies, given],
        [set, said],
      ])
        if (seen.length || body)
          appendFileSync(`${folder}/wire.jsonl`, `${JSON.stringify([request.url, seen, body])}\n`);
    });
  }
}

/** The chunks that go through a method of it from now on. */
function heard(stream, method, chunkOf) {
  const chunks = [];
  const through = stream[method].bind(stream);
  stream[method] = (...given) => {
    const chunk = chunkOf(...given);
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function') chunks.push(Buffer.from(chunk));
    return through(...given);
  };
  return chunks;
}

function bodyOf(chunks, type, decode = (body) => body) {
  const body = Buffer.concat(chunks);
  if (!body.length || body.length > most || !/json/.test(String(type))) return undefined;
  return JSON.parse(decode(body).toString());
}
