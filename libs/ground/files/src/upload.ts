import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError, invalidField } from '@commonweal/platform';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';

/** The largest file, in bytes. */
export const largestFile = 20 * 1024 * 1024;

/** A file as it came: nothing is known of it yet but what the sender says. */
export interface Upload {
  name: string;
  content: Buffer;
}

/** The one file of a multipart request: `@UploadedFile() file: Upload`. Missing, empty or above 20 MB is refused. */
export const UploadedFile = createParamDecorator((_: unknown, context: ExecutionContext): Promise<Upload> => {
  return readUpload(context.switchToHttp().getRequest<FastifyRequest>());
});

async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart())
    throw invalidField('file', 'file must be sent as multipart/form-data', 'file-missing');
  const file = await request.file({ limits: { fileSize: largestFile, files: 1 } });
  if (!file) throw invalidField('file', 'file is missing', 'file-missing');
  const content = await contentOf(file);
  if (!content.length) throw invalidField('file', 'file is empty', 'file-empty');
  return { name: cleanName(file.filename), content };
}

async function contentOf(file: MultipartFile): Promise<Buffer> {
  try {
    return await file.toBuffer();
  } catch (error) {
    if (!file.file.truncated) throw error;
    const words = `file is larger than ${largestFile / 1024 / 1024} MB`;
    throw new DomainError('invalid', 'file-too-large', words, { file: [words] });
  }
}

/** The last part of a path, without control characters, at most 255 characters with its ending. */
export function cleanName(sent: string | undefined): string {
  const last = (sent ?? '').split(/[/\\]/).at(-1) ?? '';
  const name = [...last.normalize('NFC')]
    .filter((letter) => letter >= ' ' && letter !== '\u007f')
    .join('')
    .trim();
  if (!name || /^\.+$/.test(name)) return 'file';
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  return name.length > 255 ? name.slice(0, 255 - ending.length) + ending : name;
}
