export { FilesModule } from './files.module.js';
export { Attachment } from './attachment.entity.js';
export { AttachmentOwner } from './attachment-owner.js';
export { Attachments, type Place } from './attachments.js';
export { UploadedFile, largestFile, type Upload } from './upload.js';
