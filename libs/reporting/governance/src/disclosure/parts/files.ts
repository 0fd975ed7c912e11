import { Injectable } from '@nestjs/common';
import { Attachments } from '@commonweal/files';
import type { EntityManager } from 'typeorm';
import { type DisclosureAbout, DisclosurePart, type Field, personalData } from '../disclosure-part.js';

const holdsPersonalData = {
  exemption: personalData,
  because: 'Whoever attached it said that it holds personal data.',
};

@Injectable()
export class FilesOfIt extends DisclosurePart {
  readonly key = 'files';
  readonly title = 'Documents';
  readonly place = 90;

  constructor(private readonly attachments: Attachments) {
    super();
  }

  async fields(tx: EntityManager, { procurementId }: DisclosureAbout): Promise<Field[]> {
    const files = await this.attachments.of(tx, 'procurement', procurementId);
    return files.map((file) => ({
      label: `Document of ${file.place}: ${file.name}`,
      text: file.contentDeletedAt
        ? 'Its content was deleted when its retention ended.'
        : `${file.size} bytes, SHA-256 ${file.hash}`,
      ...(file.personalData ? holdsPersonalData : {}),
      ...(file.contentDeletedAt ? {} : { attachmentId: file.id }),
    }));
  }
}
