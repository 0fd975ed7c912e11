import { Injectable } from '@nestjs/common';
import { plusYears } from '@commonweal/calendar';
import { Attachments, type Attachment, type Upload } from '@commonweal/files';
import type { Caller } from '@commonweal/identity';
import { parameterOn, type DocumentSet } from '@commonweal/documents';
import { Clock, invalidField } from '@commonweal/platform';
import { subjectKind } from '../dossier/dossiers.js';
import { Commands } from './commands.js';
import { openTask } from './open-task.js';
import { act } from './task-rows.js';

/**
 * Years for which documents are kept where no parameter says: six after which a claim is barred (Limitation Act 1980, s 5) and the
 * year itself; of what holds personal data less, so that it is not kept longer than is necessary (UK GDPR, Article 5(1)(e)).
 */
const usualYears = { 'retention-years': 7, 'retention-years-personal-data': 3 };

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
        retainUntil: plusYears(today, yearsKept(dossier.documents, personalData, today)),
      };
      made = await this.attachments.add(tx, file, place, caller.personId);
      await act(tx, dossier, key, {});
      const { id: attachment, hash, size, type, retainUntil } = made;
      return {
        action: 'document-attached',
        data: { task: key, attachment, hash, size, type, retainUntil, personalData },
        private: { name: made.name },
      };
    });
    if (!made) throw new Error('Attaching always makes an attachment');
    return made;
  }
}

/** What was said of the file before it was sent. */
function saidOfPersonalData({ said }: Upload): boolean {
  const { personalData } = said;
  if (personalData === 'yes' || personalData === 'no') return personalData === 'yes';
  throw invalidField(
    'personalData',
    'personalData must say yes or no, before the file: does it hold personal data?',
  );
}

function yearsKept(documents: DocumentSet, personalData: boolean, today: string): number {
  const key = personalData ? 'retention-years-personal-data' : 'retention-years';
  const years = Number(parameterOn(documents, key, today) ?? usualYears[key]);
  return Number.isInteger(years) && years > 0 ? years : usualYears[key];
}
