import type { PackSection } from '@commonweal/panels';
import type { EntityManager } from 'typeorm';
import { type DisclosureAbout, DisclosurePart, type Field } from '../disclosure-part.js';

/** A section of the panel's pack, as it would read now. */
export class PackPart extends DisclosurePart {
  readonly key: string;
  readonly title: string;
  readonly place: number;

  constructor(private readonly section: PackSection) {
    super();
    this.key = section.key;
    this.title = section.title;
    this.place = 20 + section.place / 100;
  }

  async fields(tx: EntityManager, { procurementId }: DisclosureAbout): Promise<Field[]> {
    const lines = await this.section.lines(tx, { subjectId: procurementId, statements: [] });
    return lines.map(({ label, text, detail }) => ({
      label,
      text: [text, detail].filter(Boolean).join(' — '),
    }));
  }
}
