import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { invalidField } from '@commonweal/platform';
import type {} from '@fastify/multipart';
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
  // One byte more than is allowed tells a file that is too large; the rest of it is never kept.
  const limits = { fileSize: largestFile + 1, files: 1 };
  const file = await request.file({ limits, throwFileSizeLimit: false });
  if (!file) throw invalidField('file', 'file is missing', 'file-missing');
  const content = await file.toBuffer();
  if (!content.length) throw invalidField('file', 'file is empty', 'file-empty');
  if (content.length > largestFile)
    throw invalidField('file', `file is larger than ${largestFile / 1024 / 1024} MB`, 'file-too-large');
  return { name: cleanName(file.filename), content };
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
