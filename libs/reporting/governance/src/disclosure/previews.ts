import { Injectable } from '@nestjs/common';
import { Releases } from '@commonweal/documents';
import { PackSection } from '@commonweal/panels';
import { Clock, Described, DomainError } from '@commonweal/platform';
import type {
  DisclosurePartView,
  DisclosurePreview,
  ExemptionContent,
  ExemptionView,
} from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { DisclosurePart, type Field } from './disclosure-part.js';
import { digest, seenHash } from './frozen.js';
import { PackPart } from './parts/pack.js';
import { whyBidsAreClosed } from './standstill.js';

/** All that could be disclosed of a procurement, with what is proposed to be withheld. */
@Injectable()
export class DisclosurePreviews {
  constructor(
    private readonly described: Described,
    private readonly releases: Releases,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError conflict while policy has no exemptions: nothing could be withheld */
  async of(tx: EntityManager, procurementId: string): Promise<DisclosurePreview> {
    const exemptions = exemptionsIn((await this.releases.inForce(tx)).all<ExemptionContent>('exemption'));
    if (!exemptions.length) throw noExemptions();
    const bidsClosed = await whyBidsAreClosed(tx, procurementId, this.clock.today());
    const parts: DisclosurePartView[] = [];
    for (const part of this.parts()) {
      const fields = await part.fields(tx, { procurementId, bidsClosed });
      if (fields.length) parts.push({ key: part.key, title: part.title, fields: keyed(part.key, fields) });
    }
    return { seen: seenHash(parts), ...(bidsClosed ? { bidsClosed } : {}), parts, exemptions };
  }

  private parts(): DisclosurePart[] {
    const sections = this.described
      .all(PackSection)
      .filter(({ subjectKind }) => subjectKind === 'procurement')
      .map((section) => new PackPart(section));
    return [...this.described.all(DisclosurePart), ...sections].sort((a, b) => a.place - b.place);
  }
}

/** A field is known by what it says: as soon as it says something else, it is another one. */
function keyed(part: string, fields: Field[]): DisclosurePartView['fields'] {
  const times = new Map<string, number>();
  return fields.map(({ closed = false, ...field }) => {
    const said = digest(JSON.stringify([part, field.label, field.text]));
    const time = (times.get(said) ?? 0) + 1;
    times.set(said, time);
    return { ...field, closed, field: `f-${said}-${time}` };
  });
}

function exemptionsIn(all: ReadonlyMap<string, ExemptionContent>): ExemptionView[] {
  return [...all]
    .map(([key, content]) => ({ key, ...content }))
    .sort((a, b) => a.basis.localeCompare(b.basis, 'en', { numeric: true }));
}

const noExemptions = () =>
  new DomainError(
    'conflict',
    'no-exemptions',
    'Policy names no exemptions yet. Publish the change that brings those of the statutory pack.',
  );
