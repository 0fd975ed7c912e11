import { Injectable } from '@nestjs/common';
import { retainUntil } from '@commonweal/calendar';
import { Attachments, saidOfPersonalData, type Attachment, type Upload } from '@commonweal/files';
import type { Caller } from '@commonweal/identity';
import { Clock } from '@commonweal/platform';
import { subjectKind } from '../dossier/dossiers.js';
import { Commands } from './commands.js';
import { openTask } from './open-task.js';
import { act } from './task-rows.js';

/** Attaches documents to tasks. */
@Injectable()
export class AttachDocuments {
  constructor(
    private readonly commands: Commands,
    private readonly attachments: Attachments,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError invalid on `file` and `personalData`, conflict */
  async attach(id: string, key: string, file: Upload, caller: Caller): Promise<Attachment> {
    let made: Attachment | undefined;
    await this.commands.onTask(id, key, caller, async (tx, dossier) => {
      const today = this.clock.today();
      openTask(dossier, key, null, today);
      const personalData = saidOfPersonalData(file);
      const place = {
        ownerKind: subjectKind,
        ownerId: id,
        place: key,
        personalData,
        retainUntil: retainUntil(dossier.documents, { personalData }, today),
      };
      made = await this.attachments.add(tx, file, place, caller.personId);
      await act(tx, dossier, key, {});
      const { id: attachment, hash, size, type } = made;
      return {
        action: 'document-attached',
        data: { task: key, attachment, hash, size, type, personalData, retainUntil: made.retainUntil },
        private: { name: made.name },
      };
    });
    if (!made) throw new Error('Attaching always makes an attachment');
    return made;
  }
}
