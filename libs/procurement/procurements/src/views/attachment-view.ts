import type { Attachment } from '@commonweal/files';
import type { AttachmentView } from '@commonweal/wire';
import { nameOf, type Names } from './names.js';

export function attachmentView(
  { id, name, type, size, hash, addedById, addedAt }: Attachment,
  names: Names,
): AttachmentView {
  return { id, name, type, size, hash, by: nameOf(names, addedById), at: addedAt.toISOString() };
}
