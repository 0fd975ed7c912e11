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
const allowedInWords =
  'PDF, Word, Excel, PowerPoint and OpenDocument files without macros, PNG and JPEG pictures, CSV and plain text';

const plain: Record<string, string> = { csv: 'text/csv', txt: 'text/plain' };

/**
 * The MIME type of an allowed file, found by its content; text says nothing of its kind, so there the ending of the
 * name decides. Undefined for everything else, macros and old binary office files among it.
 */
export async function allowedType(content: Uint8Array, name: string): Promise<string | undefined> {
  const found = await fileTypeFromBuffer(content);
  if (found) return allowed.has(found.mime) && !hasMacros(content) ? found.mime : undefined;
  const ending = name.toLowerCase().split('.').at(-1) ?? '';
  return isText(content) && Object.hasOwn(plain, ending) ? plain[ending] : undefined;
}

function isText(content: Uint8Array): boolean {
  const hasControls = content.some((byte) => byte < 9 || (byte > 13 && byte < 32));
  return !hasControls && isUtf8(Buffer.from(content));
}

/** Office keeps macros in a part of that name, whatever the file calls itself; names in a zip are never compressed. */
function hasMacros(content: Uint8Array): boolean {
  return Buffer.from(content).includes('vbaProject.bin');
}

const archives = new Set(['zip', '7z', 'rar', 'gz', 'tar', 'bz2', 'xz', 'zst', 'cab', 'ar', 'lz4']);
const programs = new Set(['exe', 'elf', 'macho', 'deb', 'rpm', 'dmg', 'class', 'wasm', 'jar', 'apk', 'msi']);

/** Why a file that is not allowed is refused, and what to do instead. */
export async function refusalOf(content: Uint8Array): Promise<string> {
  const ending = (await fileTypeFromBuffer(content))?.ext ?? '';
  if (hasMacros(content) || /^(doc|dot|xls|xlt|ppt|pot|pps)m$/.test(ending))
    return 'it holds macros. Save it without macros (.docx, .xlsx, .pptx) or as PDF, and attach that.';
  if (archives.has(ending)) return 'it is an archive. Take the files out of it and attach each one.';
  if (programs.has(ending)) return 'it is a program.';
  if (ending === 'cfb')
    return 'it is an old Office file or an e-mail. Save it as .docx, .xlsx, .pptx or PDF.';
  return `it is of a kind that is not taken. Attach ${allowedInWords}.`;
}
