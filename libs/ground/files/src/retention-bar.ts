import type { EntityManager } from 'typeorm';
import type { Attachment } from './attachment.entity.js';

/** Something for which content is kept though its retention is over. A provider that extends this class is found by itself. */
export abstract class RetentionBar {
  /** Whether the content of that attachment must stay for now. */
  abstract holds(tx: EntityManager, attachment: Attachment): Promise<boolean>;
}
