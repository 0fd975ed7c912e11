import { Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { DomainError } from '@commonweal/platform';
import type { MeetingState, MinutesView } from '@commonweal/wire';

/** A meeting of a panel. */
@Entity()
@Index(['panel', 'heldOn'])
export class PanelMeeting {
  @PrimaryColumn('uuid')
  id: string;

  /** Key of the panel. */
  @Column('varchar', { length: 80 })
  panel: string;

  @Column('date')
  heldOn: string;

  @Column('varchar', { length: 5 })
  startsAt: string;

  @Column('varchar', { length: 300 })
  place: string;

  /** What is submitted later needs the chair's agreement. */
  @Column('date')
  papersBy: string;

  @Column('varchar', { length: 20 })
  state: MeetingState;

  /** Items in the order that the chair gave them; what was submitted since comes after. */
  @Column('uuid', { array: true, default: [] })
  agenda: string[];

  @Column('uuid', { array: true, default: [] })
  present: string[];

  @Column('uuid', { array: true, default: [] })
  apologies: string[];

  @Column('text', { nullable: true })
  cancelled: string | null;

  /** As the chair confirmed them; null until then. */
  @Column('jsonb', { nullable: true })
  minutes: MinutesView | null;

  @VersionColumn()
  version: number;

  inOrder<T extends { id: string; submittedAt: Date }>(items: readonly T[]): T[] {
    const place = ({ id }: T) => (this.agenda.includes(id) ? this.agenda.indexOf(id) : this.agenda.length);
    return [...items].sort(
      (a, b) => place(a) - place(b) || a.submittedAt.getTime() - b.submittedAt.getTime(),
    );
  }

  /** @throws DomainError conflict when it is over or was cancelled */
  refuseUnlessOpen(): void {
    if (this.state === 'cancelled')
      throw new DomainError('conflict', 'meeting-cancelled', 'The meeting was cancelled.');
    if (this.state === 'confirmed')
      throw new DomainError(
        'conflict',
        'meeting-over',
        'The minutes of the meeting are confirmed, so nothing in it changes any more.',
      );
  }

  /** @param today `YYYY-MM-DD` @throws DomainError conflict */
  refuseUnlessInSession(today: string): void {
    this.refuseUnlessOpen();
    if (this.state !== 'published')
      throw new DomainError('conflict', 'agenda-not-published', 'Publish the agenda first.');
    if (this.heldOn > today)
      throw new DomainError('conflict', 'meeting-to-come', `The meeting is on ${this.heldOn}.`);
  }
}
