import type { Attachment } from '@commonweal/files';
import type { AttachmentView } from '@commonweal/wire';
import { nameOf, type Names } from './names.js';

export function attachmentView(
  { addedById, addedAt, contentDeletedAt, ...attachment }: Attachment,
  names: Names,
): AttachmentView {
  const { id, name, type, size, hash, personalData, retainUntil } = attachment;
  return {
    ...{ id, name, type, size, hash, personalData, retainUntil },
    ...(contentDeletedAt ? { contentDeletedAt: contentDeletedAt.toISOString() } : {}),
    by: nameOf(names, addedById),
    at: addedAt.toISOString(),
  };
}
