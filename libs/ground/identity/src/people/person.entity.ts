import type { Role } from '@commonweal/wire';
import { Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';

/** Somebody of the council or of a supplier. */
@Entity()
@Index('person_search', { synchronize: false })
export class Person {
  @PrimaryColumn('uuid')
  id: string;

  @Column()
  name: string;

  /** In lower case. */
  @Column({ unique: true })
  email: string;

  @Column('text', { array: true })
  roles: Role[];

  /** Empty for all. */
  @Column('text', { array: true, default: [] })
  directorates: string[];

  /** Empty for all. */
  @Column('text', { array: true, default: [] })
  categories: string[];

  @Column('uuid', { nullable: true })
  @Index()
  supplierId: string | null;

  @Column({ default: true })
  active: boolean;

  /** A program with a key, not somebody. It holds no role. */
  @Column({ default: false })
  isService: boolean;

  @Column('text', { nullable: true, select: false })
  passwordHash: string | null;

  /** By what the council's own sign-in knows the person. */
  @Column('text', { nullable: true, unique: true })
  subject: string | null;

  /** The number under which somebody who was erased stays known: “former person 12”. */
  @Column('int', { nullable: true, unique: true })
  erasedAs: number | null;

  @VersionColumn()
  version: number;

  holds(role: Role): boolean {
    return this.roles.includes(role);
  }
}
