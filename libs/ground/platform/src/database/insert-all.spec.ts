import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Column, DataSource, Entity, In, PrimaryColumn, VersionColumn } from 'typeorm';
import { newId } from '../new-id.js';
import { emptyDatabase, type TestDatabase } from '../testing/index.js';
import { readColumnsAsWritten } from './column-types.js';
import { insertAll } from './insert-all.js';
import { dataSourceOptions } from './orm-options.js';
import { rowsOf, rowsTogether } from './rows-together.js';

@Entity()
class OfEveryKind {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { unique: true }) itsName: string;
  @Column('text', { array: true, default: [] }) tags: string[];
  @Column('jsonb', { nullable: true }) answers: object | null;
  @Column('date', { nullable: true }) dueOn: string | null;
  @Column('timestamptz', { nullable: true }) at: Date | null;
  @Column('bigint', { nullable: true }) valuePence: number | null;
  @Column('bool', { default: true }) isActive: boolean;
  @Column('int', { default: 7 }) times: number;
  @VersionColumn() version: number;

  get summary(): string {
    return `${this.itsName}: ${this.times}`;
  }
}

const full = (itsName: string) => ({
  id: newId(),
  itsName,
  tags: ['a,b', '{"}', "it's", ''],
  answers: { text: 'null', list: [1, null, { deep: true }], tiny: 1e-7 },
  dueOn: '2028-02-29',
  at: new Date('2027-03-28T01:00:00.123Z'),
  valuePence: Number.MAX_SAFE_INTEGER,
  isActive: false,
});
const bare = (itsName: string) => ({
  ...{ id: newId(), itsName, tags: [], answers: null },
  ...{ dueOn: null, at: null, valuePence: null, isActive: true },
});

describe('rows inserted by one statement', () => {
  let own: TestDatabase;
  let database: DataSource;
  beforeAll(async () => {
    own = await emptyDatabase();
    readColumnsAsWritten();
    const options = dataSourceOptions(own.address, { entities: [OfEveryKind] });
    database = await new DataSource({ ...options, synchronize: true }).initialize();
  });
  afterAll(async () => {
    await database.destroy();
    await own.drop();
  });

  const read = async (itsName: string) => {
    const found = await database.manager.findOneByOrFail(OfEveryKind, { itsName });
    return { ...found, id: 'its own' };
  };

  it('are what the ORM would have written, of every kind of column, with defaults and a first version', async () => {
    await database.manager.insert(OfEveryKind, [full('full by the ORM'), bare('bare by the ORM')]);
    const rows = [full('full by us'), bare('bare by us')];
    expect(await insertAll(database.manager, OfEveryKind, rows)).toEqual([]);
    for (const kind of ['full', 'bare'])
      expect(await read(`${kind} by us`)).toEqual({
        ...(await read(`${kind} by the ORM`)),
        itsName: `${kind} by us`,
      });
    expect(await read('full by us')).toMatchObject({ times: 7, version: 1, dueOn: '2028-02-29' });
  });

  it('are read together with others as the ORM reads them, of every kind of column, in the order that is asked for', async () => {
    const names = ['read first', 'read last'];
    await insertAll(database.manager, OfEveryKind, [full(names[0] ?? ''), bare(names[1] ?? '')]);
    const { down, none } = await rowsTogether(database.manager, {
      down: rowsOf(OfEveryKind, { itsName: names }, { itsName: 'DESC' }),
      none: rowsOf(OfEveryKind, { itsName: 'nobody', times: 7 }),
    });
    const where = { itsName: In(names) };
    expect(down).toEqual(await database.manager.find(OfEveryKind, { where, order: { itsName: 'DESC' } }));
    expect(down.map(({ summary }) => summary)).toEqual(['read last: 7', 'read first: 7']);
    expect(none).toEqual([]);
  });

  it('fail all together where one place is taken', async () => {
    await insertAll(database.manager, OfEveryKind, [full('taken')]);
    const work = insertAll(database.manager, OfEveryKind, [full('beside'), full('taken')]);
    await expect(work).rejects.toThrow('duplicate key');
    expect(await database.manager.countBy(OfEveryKind, { itsName: 'beside' })).toBe(0);
  });

  it('leave out those whose place is taken, and tell which', async () => {
    await insertAll(database.manager, OfEveryKind, [full('stays')]);
    const [beside, again] = [bare('new'), bare('stays')];
    const leftOut = await insertAll(database.manager, OfEveryKind, [beside, again], 'left-out');
    expect(leftOut).toEqual([{ id: again.id }]);
    expect(await database.manager.countBy(OfEveryKind, { id: beside.id })).toBe(1);
    expect(await read('stays')).toMatchObject({ dueOn: '2028-02-29' });
  });

  it('replace what stands at their key', async () => {
    const before = full('replaced');
    await insertAll(database.manager, OfEveryKind, [before]);
    await insertAll(database.manager, OfEveryKind, [{ ...bare('replaced'), id: before.id }], {
      replacesAt: ['id'],
    });
    expect(await read('replaced')).toMatchObject({ dueOn: null, tags: [], isActive: true });
  });

  it('are none, without a statement, where there are none', async () => {
    expect(await insertAll(database.manager, OfEveryKind, [])).toEqual([]);
  });
});
