import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import readXlsxFile, { readSheetNames } from 'read-excel-file/node';
import { DataSource } from 'typeorm';
import type {
  ContractView,
  ImportView,
  ObligationView,
  Problem,
  ReturnView,
  SupplierView,
} from '@commonweal/wire';
import { aPerson, signInAs } from '@commonweal/identity/testing';
import { type Cell } from '@commonweal/platform';
import { Importing } from '../testing/imports/importing.js';
import { aContractLine, anObligationLine, aPersonLine, aWorkbook } from '../testing/imports/register.js';

let imports: Importing;
beforeAll(async () => void (imports = await Importing.begin()));
afterAll(() => imports.council.app.close());

describe('A register of contracts that did not begin here', () => {
  it('begins as a template with the words of the release in force', async () => {
    const address = `${await imports.council.app.nest.getUrl()}/api/contracts/register-template`;
    const reply = await fetch(address, { headers: { cookie: imports.manager.cookie } });
    expect([reply.status, reply.headers.get('content-disposition')]).toEqual([
      200,
      'attachment; filename="contract-register.xlsx"',
    ]);
    const template = Buffer.from(await reply.arrayBuffer());
    expect(await readSheetNames(template)).toEqual(['Contracts', 'Obligations', 'People', 'Guidance']);
    const guidance = JSON.stringify(await readXlsxFile(template, { sheet: 'Guidance' }));
    for (const word of [
      'childrens-services',
      'Public health',
      'PSR',
      'back-loaded',
      'waste-diverted',
      'tonnes',
    ])
      expect(guidance).toContain(word);
    expect(guidance).not.toMatch(/own-jobs|contracts-with-smes/);

    const { contracts, obligations, people, email } = imports.aFreshOne();
    const filled: Record<string, Cell[][]> = {};
    for (const [sheet, lines] of Object.entries({
      Contracts: contracts,
      Obligations: obligations,
      People: people,
    })) {
      const [headings = []] = (await readXlsxFile(template, { sheet })) as unknown[][] as string[][];
      filled[sheet] = [headings, ...lines.map((line) => headings.map((heading) => line[heading] ?? null))];
    }
    const { status, body } = await imports.upload(await aWorkbook(filled));
    expect(status).toBe(201);
    expect(body).toMatchObject({ state: 'previewed', name: 'Register.xlsx', problems: [] });
    expect(body.rows.map(({ what, change }) => `${what} ${change}`)).toEqual([
      'contract new',
      'obligation new',
      'person new',
    ]);
    expect(body.rows[2]?.words).toContain(email);
  });

  it('is taken as a whole: contracts, obligations, people, returns', async () => {
    const { reference, supplier, email, ...lines } = imports.aFreshOne();
    const before = await imports.stored();
    const { id } = await imports.preview(lines);
    expect(await imports.stored()).toEqual(before);
    const taken = await imports.accept(id);
    expect(taken).toMatchObject({ status: 200, body: { state: 'accepted', problems: [] } });
    expect(taken.body.rows).toHaveLength(3);

    const [contract] = await imports.get<ContractView[]>(`/api/contracts?q=${reference}`);
    expect(contract).toMatchObject({
      ...{ councilReference: reference, source: 'imported', state: 'running', supplier, regime: 'PCR15' },
      ...{ valueExVat: 125_000_050, startsOn: '2025-04-01', endsOn: '2028-03-31', manager: 'Tom Okafor' },
      ...{ category: 'construction', directorate: 'housing' },
    });
    const promised = await imports.get<ObligationView[]>(`/api/obligations?contractId=${contract?.id}`);
    expect(promised).toEqual([
      expect.objectContaining({ indicator: 'apprentices', target: 12, frequency: 'quarterly' }),
    ]);
    const returns = await imports.get<ReturnView[]>(
      `/api/returns?contractId=${contract?.id}&sort=dueOn&perPage=100`,
    );
    expect(returns[0]?.dueOn).toBe('2026-04-16');
    expect(returns).toHaveLength(9);
    const known = await imports.get<SupplierView>(`/api/suppliers/${contract?.supplierId}`);
    expect(known).toMatchObject({
      name: supplier,
      sme: true,
      people: [{ name: 'Sam Field', email, active: true }],
    });
    expect(await imports.get(`/api/contract-imports/${id}`)).toEqual(taken.body);
    const kept: unknown = await imports.council.app
      .get(DataSource)
      .query('SELECT register FROM contract_import WHERE id = $1', [id]);
    expect(kept).toEqual([{ register: null }]);
  });

  it('goes out as the published register, and says what is missing', async () => {
    const { reference, supplier: _supplier, email: _email, ...lines } = imports.aFreshOne();
    const [line] = lines.contracts;
    const entry = {
      ...{ Description: '=HYPERLINK("http://x.test")', 'Review dates': '01/04/2027; 01/04/2026' },
      ...{ 'Irrecoverable VAT (£)': 0, Process: 'Invitation to tender', 'Registration number': '0777' },
      ...{ Type: 'Light touch services', 'Estimated value including VAT (£)': '1,500,000' },
      ...{ 'Commenced on': '01/09/2024', 'Signed on': '15/03/2025' },
    };
    await imports.accept((await imports.preview({ ...lines, contracts: [{ ...line, ...entry }] })).id);
    const other = imports.aFreshOne();
    await imports.accept((await imports.preview(other)).id);
    const csv = async (asked: string, as = imports.manager) => {
      const address = `${await imports.council.app.nest.getUrl()}/api/contract-register?${asked}`;
      const reply = await fetch(address, { headers: { cookie: as.cookie } });
      return { status: reply.status, lines: (await reply.text()).trim().split('\r\n') };
    };
    const { lines: one } = await csv(`q=${reference}`);
    expect(one).toHaveLength(2);
    expect(one[1]).toMatch(
      /^C-\d+,Housing repairs,Housing,"'=HYPERLINK\(""http:\/\/x.test""\)",Supplier \d+,0777,1250000.50,0.00,2025-04-01,2028-03-31,2026-04-01; 2027-04-01,Invitation to tender,Yes,No,,$/,
    );
    const [contract] = await imports.get<ContractView[]>(`/api/contracts?q=${reference}`);
    expect(contract).toMatchObject({ missing: [], process: 'invitation-to-tender', irrecoverableVat: 0 });
    expect(contract).toMatchObject({
      ...{ type: 'light-touch', estimatedValueIncVat: 150_000_000 },
      ...{ commencedOn: '2024-09-01', signedOn: '2025-03-15' },
    });
    const [bare] = await imports.get<ContractView[]>(`/api/contracts?q=${other.reference}`);
    expect(bare?.missing).toHaveLength(5);
    const noNumber = 'The company or charity number of the supplier is missing, or why it has none.';
    expect(bare?.missing).toContain(noNumber);
    const own = await imports.get<SupplierView>(`/api/suppliers/${bare?.supplierId}`);
    const { name, sme, vcse, local, version } = own;
    const save = (body: object) =>
      imports.council.app.request<Problem>('PATCH', `/api/suppliers/${own.id}`, {
        ...{ as: imports.manager, ifMatch: version, body: { name, sme, vcse, local, ...body } },
      });
    const both = await save({ registrationNumber: '0778', unnumbered: 'sole-trader' });
    expect([both.status, Object.keys(both.body.errors)]).toEqual([422, ['unnumbered']]);
    expect((await save({ unnumbered: 'sole-trader' })).status).toBe(200);
    const [said] = await imports.get<ContractView[]>(`/api/contracts?q=${other.reference}`);
    expect(said?.missing).toEqual(bare?.missing.filter((words) => words !== noNumber));
    expect((await csv(`q=${other.reference}`)).lines[1]).toContain(',None: sole trader,');
    const found = async (asked: string) =>
      (await imports.get<ContractView[]>(`/api/contracts?perPage=100&${asked}`)).map(
        (each) => each.councilReference,
      );
    expect(await found('register=ready')).toEqual([reference]);
    expect(await found('register=not-ready')).toContain(other.reference);
    const elsewhere = await signInAs(imports.council.app, {
      roles: ['contract-manager'],
      directorates: ['public-health'],
    });
    expect((await csv('', elsewhere)).lines).toHaveLength(1);
    expect((await csv('', imports.council.supplier)).status).toBe(403);
  });

  it('changes nothing when it comes again', async () => {
    const { reference, ...lines } = imports.aFreshOne();
    await imports.accept((await imports.preview(lines)).id);
    const before = await imports.stored();
    const again = await imports.preview(lines);
    expect(again.problems).toEqual([]);
    expect(again.rows.map(({ change }) => change)).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect((await imports.accept(again.id)).status).toBe(200);
    expect(await imports.stored()).toEqual(before);

    const more = [
      ...lines.obligations,
      anObligationLine({ 'Contract reference': reference, 'Indicator key or own title': 'Trees' }),
    ];
    const grown = await imports.preview({ ...lines, obligations: more });
    expect(grown.rows.map(({ change }) => change)).toEqual(['unchanged', 'unchanged', 'new', 'unchanged']);
    await imports.accept(grown.id);
    const [contract] = await imports.get<ContractView[]>(`/api/contracts?q=${reference}`);
    expect(contract?.obligations).toBe(2);
  });

  it('is accepted once, even by two at the same moment', async () => {
    const { reference, supplier: _supplier, email: _email, ...lines } = imports.aFreshOne();
    const { id } = await imports.preview(lines);
    const both = await Promise.all([imports.accept(id), imports.accept(id)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await imports.accept(id)).toMatchObject({ status: 409, body: { code: 'import-accepted' } });
    expect(await imports.get<ContractView[]>(`/api/contracts?q=${reference}`)).toHaveLength(1);
  });

  it('with faults reports them all and cannot be accepted', async () => {
    const { contracts, obligations, people } = imports.aFreshOne();
    const before = await imports.stored();
    const { id, problems } = await imports.preview({
      contracts: [
        ...contracts,
        aContractLine({ Reference: 'C-X', Category: 'Weapons', 'Value excluding VAT (£)': 'lots' }),
      ],
      obligations: [...obligations, anObligationLine({ 'Contract reference': 'C-Y' })],
      people: [...people, aPersonLine({ Supplier: 'Nobody' })],
    });
    expect(problems.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`)).toEqual([
      'Contracts 3 Value excluding VAT (£)',
      'Contracts 3 Category',
      'Obligations 3 Contract reference',
      'People 3 Supplier',
    ]);
    expect(await imports.get<ImportView>(`/api/contract-imports/${id}`)).toMatchObject({
      state: 'previewed',
      problems,
    });
    const refused = await imports.accept(id);
    expect(refused).toMatchObject({ status: 409, body: { code: 'import-has-problems' } });
    expect(Object.keys(refused.body.errors ?? {})).toContain('Contracts.3.Category');
    expect(await imports.stored()).toEqual(before);
  });

  it('is looked at again when it is accepted', async () => {
    const { email, ...lines } = imports.aFreshOne();
    const { id, problems } = await imports.preview(lines);
    expect(problems).toEqual([]);
    await aPerson(imports.council.app, { name: 'Somebody Else', email, roles: ['lead'] });
    const before = await imports.stored();
    expect(await imports.accept(id)).toMatchObject({
      status: 409,
      body: { errors: { 'People.2.E-mail': [expect.any(String)] } },
    });
    expect(await imports.stored()).toEqual(before);
    expect((await imports.get<ImportView>(`/api/contract-imports/${id}`)).problems).toHaveLength(1);
  });

  it('stays within the directorates and categories of who imports it', async () => {
    const elsewhere = await signInAs(imports.council.app, {
      roles: ['contract-manager'],
      directorates: ['public-health'],
    });
    const { id, problems } = await imports.preview(imports.aFreshOne(), elsewhere);
    expect(problems).toEqual([
      expect.objectContaining({ column: 'Directorate', message: expect.stringMatching(/not yours/) }),
    ]);
    expect((await imports.accept(id, elsewhere)).status).toBe(409);
  });
});
