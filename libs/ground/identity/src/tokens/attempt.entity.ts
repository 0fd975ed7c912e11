import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often something was tried since a moment. */
@Entity()
export class Attempt {
  @PrimaryColumn('text')
  key: string;

  @Column('int')
  count: number;

  @Column('timestamptz')
  since: Date;
}
