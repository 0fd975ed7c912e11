import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** A program elsewhere that is told of what happens here. */
@Entity()
export class Webhook {
  @PrimaryColumn('uuid')
  id: string;

  @Column('varchar', { length: 100 })
  name: string;

  @Column('varchar', { length: 500 })
  url: string;

  /** Keys of the events that it is told of. */
  @Column('text', { array: true })
  events: string[];

  @Column('boolean')
  isOn: boolean;

  /** Sealed by the vault: deliveries are signed with it. */
  @Column('text')
  secret: string;

  /** The latest answer that said that something had arrived. */
  @Column('timestamptz', { nullable: true })
  deliveredAt: Date | null;

  /** The last answer before it was given up; null when a person switched it off, or it is on. */
  @Column('text', { nullable: true })
  givenUpBecause: string | null;

  @VersionColumn()
  version: number;

  get isGivenUp(): boolean {
    return !this.isOn && this.givenUpBecause !== null;
  }
}
