import { isUtf8 } from 'node:buffer';
import { fileTypeFromBuffer } from 'file-type';

const officeOpen = 'application/vnd.openxmlformats-officedocument';
const allowed: ReadonlySet<string> = new Set([
  'application/pdf',
  `${officeOpen}.wordprocessingml.document`,
  `${officeOpen}.spreadsheetml.sheet`,
  `${officeOpen}.presentationml.presentation`,
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
  'image/png',
  'image/jpeg',
]);

/** What may be attached, in words. */
export const allowedInWords =
  'PDF, Word, Excel, PowerPoint and OpenDocument files without macros, PNG and JPEG pictures, CSV and plain text';

const plain: Record<string, string> = { csv: 'text/csv', txt: 'text/plain' };

/**
 * The MIME type of an allowed file, found by its content; text says nothing of its kind, so there the ending of the
 * name decides. Undefined for everything else, macros and old binary office files among it.
 */
export async function allowedType(content: Uint8Array, name: string): Promise<string | undefined> {
  const found = await fileTypeFromBuffer(content);
  if (found) return allowed.has(found.mime) ? found.mime : undefined;
  const ending = name.toLowerCase().split('.').at(-1) ?? '';
  return isText(content) && Object.hasOwn(plain, ending) ? plain[ending] : undefined;
}

function isText(content: Uint8Array): boolean {
  const hasControls = content.some((byte) => byte < 9 || (byte > 13 && byte < 32));
  return !hasControls && isUtf8(Buffer.from(content));
}
