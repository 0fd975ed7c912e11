import { Injectable } from '@nestjs/common';
import { DocumentKinds, Presets, type Pack } from '@commonweal/documents';
import type { PackOffered } from '@commonweal/wire';

/** The packs as somebody who chooses among them sees them. */
@Injectable()
export class OfferedPacks {
  constructor(
    private readonly presets: Presets,
    private readonly kinds: DocumentKinds,
  ) {}

  /** Those that a council may well do without, each after what it needs. */
  toAdopt(): Pack[] {
    return this.presets.all().filter(({ optional }) => optional);
  }

  shown(chosen: readonly string[]): PackOffered[] {
    const all = this.presets.all();
    return all.map((pack) => ({
      ...{ key: pack.key, title: pack.title, description: pack.description, version: pack.version },
      needs: all
        .filter(({ key, optional }) => optional && pack.needs.includes(key))
        .map(({ title }) => title),
      inForce: !pack.optional,
      chosen: chosen.includes(pack.key),
      toCheck: toCheck(pack),
      contents: this.contents(pack),
    }));
  }

  private contents({ documents }: Pack): PackOffered['contents'] {
    return this.kinds
      .all()
      .map(({ kind, plural }) => ({
        ...{ kind, plural },
        count: documents.filter((document) => document.kind === kind).length,
      }))
      .filter(({ count }) => count > 0);
  }
}

/** Documents that say of a source that it is not confirmed. */
const toCheck = ({ documents }: Pack): number =>
  documents.filter(({ content }) => JSON.stringify(content).includes('[check]')).length;
