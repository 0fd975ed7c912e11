import { constants } from 'node:zlib';
import fastifyCompress from '@fastify/compress';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Bytes below which an answer is sent as it is. */
const threshold = 1024;

/** Bytes up to which an answer is compressed at once: a stream for it costs ten times as much as compressing it. */
const syncThreshold = 64 * 1024;

/**
 * Texts go over the wire compressed, to whoever says that they understand it. Brotli at the level that costs what gzip
 * does. Register it before what it is to compress.
 */
export async function compressAnswers(app: NestFastifyApplication): Promise<void> {
  await app
    .getHttpAdapter()
    .getInstance()
    .register(fastifyCompress, {
      encodings: ['br', 'gzip', 'identity'],
      threshold,
      syncThreshold,
      brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    });
}
