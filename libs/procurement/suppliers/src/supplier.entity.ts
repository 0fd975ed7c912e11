import type { Unnumbered } from '@commonweal/wire';
import { Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';

/** Somebody who delivers a contract. Its people stand in identity, bound to its id. */
@Entity()
@Index('supplier_search', { synchronize: false })
@Index(['name'])
export class Supplier {
  @PrimaryColumn('uuid')
  id: string;

  @Column('varchar', { length: 300 })
  name: string;

  /** Company or charity number; unique where it is known. */
  @Column('varchar', { length: 40, nullable: true, unique: true })
  registrationNumber: string | null;

  /** Why it has none; null where it has one, and where it is not known. */
  @Column('varchar', { length: 20, nullable: true })
  unnumbered: Unnumbered | null;

  @Column('boolean')
  sme: boolean;

  @Column('boolean')
  vcse: boolean;

  @Column('boolean')
  local: boolean;

  /** Who says which colleagues report; nobody as long as there is nobody. */
  @Column('uuid', { nullable: true })
  leadContactId: string | null;

  /** The supplier that it turned out to be; what was its own stands there now. */
  @Column('uuid', { nullable: true })
  mergedIntoId: string | null;

  @VersionColumn()
  version: number;
}
