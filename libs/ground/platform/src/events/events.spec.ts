import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Transaction } from '../database/transaction.js';
import { type TestApplication, testApplication } from '../testing/index.js';
import { DeliverEvents } from './deliver-events.js';
import { EventHandler, eventKind } from './event.js';
import { Events } from './events.js';
import { EventDelivery, OutboxEvent } from './outbox.js';

const planClosed = eventKind<{ planId: string }>('plan-closed');
const somethingElse = eventKind<{ id: string }>('something-else');

/** Writes a row for each event it is given; a unique row, so that twice would be seen. */
@Injectable()
class NoteThePlan extends EventHandler<{ planId: string }> {
  readonly event = planClosed;
  readonly name = 'note-the-plan';
  fails = 0;

  async handle(tx: EntityManager, { planId }: { planId: string }): Promise<void> {
    await tx.query('INSERT INTO noted VALUES ($1)', [planId]);
    if (this.fails-- > 0) throw new Error('not today');
  }
}

@Injectable()
class TellTheLead extends EventHandler<{ planId: string }> {
  readonly event = planClosed;
  readonly name = 'tell-the-lead';
  told: string[] = [];

  async handle(_tx: EntityManager, { planId }: { planId: string }): Promise<void> {
    this.told.push(planId);
  }
}

@Module({ providers: [NoteThePlan, TellTheLead] })
class Listeners {}

describe('an event', () => {
  let app: TestApplication;
  beforeEach(async () => {
    app = await testApplication({ modules: [Listeners] });
    await app.database.asOwner('CREATE TABLE noted (plan text PRIMARY KEY); GRANT ALL ON noted TO PUBLIC');
  });
  afterEach(() => app.close());

  const publish = (planId: string) =>
    app.get(Transaction).run((tx) => app.get(Events).publish(tx, planClosed, { planId }));
  const noted = async () =>
    (await app.get(DataSource).query<{ plan: string }[]>('SELECT plan FROM noted ORDER BY 1')).map(
      ({ plan }) => plan,
    );

  it('reaches each handler once, after the commit, however often the job runs', async () => {
    await publish('a');
    await publish('b');
    expect(await noted()).toEqual([]);
    await app.drain();
    await app.runJob(DeliverEvents);
    expect([await noted(), app.get(TellTheLead).told]).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });

  it('that was rolled back with its command reaches nobody', async () => {
    const command = app.get(Transaction).run(async (tx) => {
      await app.get(Events).publish(tx, planClosed, { planId: 'a' });
      throw new Error('no');
    });
    await expect(command).rejects.toThrow('no');
    await app.runJob(DeliverEvents);
    expect([await noted(), app.get(TellTheLead).told]).toEqual([[], []]);
  });

  it('without handlers is not kept', async () => {
    await app.get(Transaction).run((tx) => app.get(Events).publish(tx, somethingElse, { id: '1' }));
    expect(await app.get(DataSource).manager.count(OutboxEvent)).toBe(0);
  });

  it('is delivered by the schedule when the engine died before it could say "look now"', async () => {
    await app.get(DataSource).transaction(async (tx) => {
      const [event, delivery] = [
        '0198c0de-0000-7000-8000-000000000001',
        '0198c0de-0000-7000-8000-000000000002',
      ];
      await tx.insert(OutboxEvent, {
        id: event,
        name: 'plan-closed',
        payload: { planId: 'late' },
        happenedAt: new Date(0),
      });
      await tx.insert(EventDelivery, {
        id: delivery,
        eventId: event,
        handler: 'note-the-plan',
        tryAt: new Date(0),
      });
    });
    await app.runJob(DeliverEvents);
    expect(await noted()).toEqual(['late']);
  });

  it('has its effect once although the engine dies between the effect and the note of it', async () => {
    await publish('a');
    await app.database.asOwner(`
      CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$;
      CREATE TRIGGER dies BEFORE UPDATE OF delivered_at ON event_delivery FOR EACH ROW
        WHEN (NEW.handler = 'note-the-plan' AND NEW.delivered_at IS NOT NULL) EXECUTE FUNCTION die()`);
    await expect(app.drain()).rejects.toThrow('note-the-plan');
    expect(await noted()).toEqual([]);
    await app.database.asOwner('DROP TRIGGER dies ON event_delivery');
    app.clock.advance({ minutes: 1 });
    await app.runJob(DeliverEvents);
    expect([await noted(), app.get(TellTheLead).told]).toEqual([['a'], ['a']]);
  });

  it('is tried again later when a handler fails, without holding up the others', async () => {
    app.get(NoteThePlan).fails = 2;
    await publish('a');
    await publish('b');
    await expect(app.drain()).rejects.toThrow('not today');
    expect([await noted(), app.get(TellTheLead).told]).toEqual([[], ['a', 'b']]);
    await app.runJob(DeliverEvents);
    expect(await noted()).toEqual([]);
    app.clock.advance({ minutes: 1 });
    await app.runJob(DeliverEvents);
    expect(await noted()).toEqual(['a', 'b']);
    const [delivery] = await app.get(DataSource).manager.findBy(EventDelivery, { handler: 'note-the-plan' });
    expect(delivery).toMatchObject({ attempts: 2, lastError: null });
  });

  it('is delivered once by two workers at the same time', async () => {
    for (const planId of ['a', 'b', 'c', 'd', 'e']) await publish(planId);
    await Promise.all([app.get(DeliverEvents).run(), app.get(DeliverEvents).run()]);
    expect(await noted()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(app.get(TellTheLead).told.sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});
