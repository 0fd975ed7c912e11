import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { invalidField } from '@commonweal/platform';
import type { MultipartFields } from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** The largest file where the settings do not say, in megabytes. */
const usualMegabytes = 20;

/** A file as it came: nothing is known of it yet but what the sender says. */
export interface Upload {
  name: string;
  content: Buffer;
  /** Text fields that came before the file. */
  said: Readonly<Record<string, string>>;
}

/** The one file of a multipart request: `@UploadedFile() file: Upload`. Missing, empty or too large is refused. */
export const UploadedFile = createParamDecorator((_: unknown, context: ExecutionContext): Promise<Upload> => {
  return readUpload(context.switchToHttp().getRequest<FastifyRequest>());
});

const largest = new WeakMap<FastifyInstance, number>();

/** Says how large files may be on that server, in megabytes. */
export function limitUploads(server: FastifyInstance, megabytes: number): void {
  largest.set(server, megabytes);
}

function textFields(fields: MultipartFields): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) =>
      field && 'value' in field && typeof field.value === 'string' ? [[name, field.value]] : [],
    ),
  );
}

async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart())
    throw invalidField('file', 'file must be sent as multipart/form-data', 'file-missing');
  const megabytes = largest.get(request.server) ?? usualMegabytes;
  const most = megabytes * 1024 * 1024;
  // One byte more than is allowed tells a file that is too large; the rest of it is never kept.
  const limits = { fileSize: most + 1, files: 1 };
  const file = await request.file({ limits, throwFileSizeLimit: false });
  if (!file) throw invalidField('file', 'file is missing', 'file-missing');
  const content = await file.toBuffer();
  if (!content.length) throw invalidField('file', 'file is empty', 'file-empty');
  const name = cleanName(file.filename);
  if (content.length > most)
    throw invalidField(
      'file',
      `“${name}” is larger than ${megabytes} MB. Divide it, or save it smaller.`,
      'file-too-large',
    );
  return { name, content, said: textFields(file.fields) };
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
