import multipart from '@fastify/multipart';
import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LedgerModule } from '@commonweal/ledger';
import { Config } from '@commonweal/platform';
import type { FastifyInstance } from 'fastify';
import { Attachment } from './attachment.entity.js';
import { AttachmentsController } from './attachments.controller.js';
import { Attachments } from './attachments.js';
import { EndRetention } from './end-retention.js';
import { FileStore } from './file-store.js';
import { SweepFiles } from './sweep-files.js';
import { limitUploads } from './upload.js';

@Module({
  imports: [TypeOrmModule.forFeature([Attachment]), LedgerModule],
  controllers: [AttachmentsController],
  providers: [Attachments, FileStore, EndRetention, SweepFiles],
  exports: [Attachments, FileStore],
})
export class FilesModule implements OnModuleInit {
  /** The adapter is missing where the modules run without HTTP. */
  constructor(
    @Inject(HttpAdapterHost) private readonly http: Partial<HttpAdapterHost>,
    private readonly config: Config,
  ) {}

  /** Lets Fastify read multipart bodies, for every lib that takes files. Not awaited: Nest is still adding to Fastify. */
  onModuleInit(): void {
    const fastify = this.http.httpAdapter?.getInstance<FastifyInstance>();
    if (fastify) limitUploads(fastify, this.config.largestFileMb);
    if (fastify && !fastify.hasContentTypeParser('multipart/form-data')) void fastify.register(multipart);
  }
}
