import type { SortOrder } from '@commonweal/wire';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How somebody likes to see a list. */
@Entity()
@Index(['personId', 'list', 'name'], { unique: true })
@Index(['list'], { where: 'shared' })
export class SavedView {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') personId: string;
  @Column('text') list: string;
  @Column('text') name: string;
  @Column('jsonb') filter: object;
  @Column('text', { nullable: true }) sort: string | null;
  @Column('text') order: SortOrder;
  @Column('text', { array: true }) hidden: string[];
  @Column('boolean') shared: boolean;
}
