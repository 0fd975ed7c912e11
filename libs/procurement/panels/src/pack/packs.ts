import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Releases } from '@commonweal/documents';
import { Clock, Described } from '@commonweal/platform';
import type { Pack, PackPart, PanelContent } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import type { Matter } from '../matter.js';
import { PanelItem } from '../rows/panel-item.entity.js';
import { changesKey, changesSince, comparable } from './changes-since.js';
import { PackSection } from './pack-section.js';

/** Makes the pack of an item: every section that libs describe, and what changed since the panel read the last one. */
@Injectable()
export class Packs {
  constructor(
    private readonly described: Described,
    private readonly releases: Releases,
    private readonly clock: Clock,
  ) {}

  async make(tx: EntityManager, matter: Matter): Promise<{ pack: Pack; packHash: string }> {
    const { subjectKind, subjectId } = matter;
    const documents = await this.releases.inForce(tx);
    const statements = documents.get<PanelContent>('panel', matter.panel)?.statements ?? [];
    const parts: PackPart[] = [];
    for (const section of this.sections(subjectKind))
      parts.push({
        key: section.key,
        title: section.title,
        lines: await section.lines(tx, { subjectId, statements }),
      });
    const changes = await this.changes(tx, matter, parts);
    const pack = {
      release: documents.release,
      at: this.clock.now().toISOString(),
      parts: [...parts, ...changes],
    };
    return { pack, packHash: hashOf(pack) };
  }

  private sections(subjectKind: string): PackSection[] {
    return this.described
      .all(PackSection)
      .filter((section) => section.subjectKind === subjectKind)
      .sort((a, b) => a.place - b.place);
  }

  /** Since the last item about the same stage that was decided; none when there was none. */
  private async changes(tx: EntityManager, matter: Matter, parts: PackPart[]): Promise<PackPart[]> {
    const { subjectKind, subjectId, stage } = matter;
    const last = await tx.findOne(PanelItem, {
      where: { subjectKind, subjectId, stage, state: 'decided' },
      order: { submittedAt: 'DESC', id: 'DESC' },
    });
    if (!last) return [];
    const lines = changesSince(comparable(last.pack), parts);
    return [{ key: changesKey, title: 'Changes since the panel last ruled', lines }];
  }
}

/** SHA-256 of a pack, whatever the order in which the database keeps the fields of its parts. */
function hashOf({ release, at, parts }: Pack): string {
  const ordered = parts.map(({ key, title, lines }) => [
    key,
    title,
    lines.map(({ label, text, detail, decisionId }) => [label, text, detail ?? null, decisionId ?? null]),
  ]);
  return createHash('sha256')
    .update(JSON.stringify([release, at, ordered]))
    .digest('hex');
}
