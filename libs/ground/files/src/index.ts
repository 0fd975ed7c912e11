export { FilesModule } from './files.module.js';
export { Attachment } from './attachment.entity.js';
export { AttachmentOwner } from './attachment-owner.js';
export { FileStore, type Stored } from './file-store.js';
export { EndRetention } from './end-retention.js';
export { SweepFiles } from './sweep-files.js';
export { Attachments, type Place } from './attachments.js';
export { UploadedFile, type Upload } from './upload.js';
export { attachmentBody, saidOfPersonalData } from './said-of-personal-data.js';
