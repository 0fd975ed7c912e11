import multipart from '@fastify/multipart';
import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { FastifyInstance } from 'fastify';
import { Attachment } from './attachment.entity.js';
import { AttachmentsController } from './attachments.controller.js';
import { Attachments } from './attachments.js';
import { FileStore } from './file-store.js';

@Module({
  imports: [TypeOrmModule.forFeature([Attachment])],
  controllers: [AttachmentsController],
  providers: [Attachments, FileStore],
  exports: [Attachments],
})
export class FilesModule implements OnModuleInit {
  /** The adapter is missing where the modules run without HTTP. */
  constructor(@Inject(HttpAdapterHost) private readonly http: Partial<HttpAdapterHost>) {}

  /** Lets Fastify read multipart bodies, for every lib that takes files. Not awaited: Nest is still adding to Fastify. */
  onModuleInit(): void {
    const fastify = this.http.httpAdapter?.getInstance<FastifyInstance>();
    if (fastify && !fastify.hasContentTypeParser('multipart/form-data')) void fastify.register(multipart);
  }
}
