import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { notFound } from '@commonweal/platform';
import { DataSource } from 'typeorm';
import type { PresetView } from '@commonweal/wire';
import { DocumentKinds } from './document-kind.js';
import { PackAdoption } from './pack-adoption.js';
import { packDifferences } from './pack-difference.js';
import type { Pack } from './policy-files.js';
import { releaseEdit } from './release-edits.js';
import { Releases } from './releases.js';

/** Packs that a council may adopt: what others set, and what the law asks for. */
@Injectable()
export class Presets {
  private read: () => readonly Pack[] = () => [];
  private known?: readonly Pack[];

  constructor(
    private readonly database: DataSource,
    private readonly releases: Releases,
    private readonly kinds: DocumentKinds,
    private readonly adoption: PackAdoption,
  ) {}

  /** Whoever reads the files says which there are. They are read when somebody first asks. */
  register(read: () => readonly Pack[]): void {
    this.read = read;
  }

  /** All there are, each after what it needs. */
  all(): readonly Pack[] {
    return (this.known ??= this.read());
  }

  async list(): Promise<PresetView[]> {
    const inForce = await this.releases.inForce(this.database.manager);
    return this.all().map((pack) => ({
      ...headOf(pack),
      differing: packDifferences(pack.documents, inForce).length,
    }));
  }

  /** With what adopting it would change here. Nothing is written. */
  async one(key: string): Promise<PresetView> {
    const pack = this.find(key);
    const inForce = await this.releases.inForce(this.database.manager);
    const differing = packDifferences(pack.documents, inForce);
    const adopted = inForce.with(pack.documents);
    return {
      ...headOf(pack),
      differing: differing.length,
      edits: differing.map(({ document }) => releaseEdit(this.kinds, document, inForce, adopted)),
    };
  }

  /** The draft change in which it is adopted. */
  adopt(key: string, caller: Caller): Promise<string> {
    const pack = this.find(key);
    return this.adoption
      .adopt(`Adopt ${pack.title} ${pack.version}`, pack.documents, caller)
      .then(({ id }) => id);
  }

  private find(key: string): Pack {
    const pack = this.all().find((one) => one.key === key);
    if (!pack) throw notFound('preset');
    return pack;
  }
}

function headOf({
  key,
  title,
  description,
  version,
  optional,
  documents,
}: Pack): Omit<PresetView, 'differing'> {
  return { id: key, key, title, description, version, optional, documents: documents.length };
}
