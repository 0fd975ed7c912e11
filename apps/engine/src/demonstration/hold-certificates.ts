import type { CertificateView, ReturnView } from '@commonweal/wire';
import { civilDate } from '@commonweal/platform';
import type { Cast } from './council.js';

interface PlayedCertificate {
  /** Whoever of the supplier puts it on record, by e-mail. */
  by: string;
  name: string;
  issuer: string;
  number: string;
  answers?: string;
  /** Days from the end of the story: below 0 before it. */
  addedOn: number;
  issuedOn: number;
  expiresOn: number;
  /** When it was renewed, for three years. */
  renewed?: { on: number; number: string };
  attaches?: boolean;
}

const environmental = { name: 'ISO 14001', answers: 'environmental-management-certificate' };

/** One that was renewed in time, one that has expired, and some that will. */
export const certificates: PlayedCertificate[] = [
  {
    ...environmental,
    ...{ by: 'joanna.finch@greenway.example', issuer: 'BSI', number: 'EMS 71234', attaches: true },
    ...{ addedOn: -80, issuedOn: -1140, expiresOn: -45, renewed: { on: -48, number: 'EMS 90817' } },
  },
  {
    ...{ name: 'Public liability insurance, £10m', issuer: 'Three Spires Mutual', number: 'PL 448120' },
    ...{ by: 'joanna.finch@greenway.example', addedOn: -80, issuedOn: -340, expiresOn: 25 },
  },
  {
    ...environmental,
    ...{ by: 'daniel.voss@harrowlane.example', issuer: 'SGS', number: 'GB22/0931', attaches: true },
    ...{ addedOn: -90, issuedOn: -1107, expiresOn: -12 },
  },
  {
    ...{ name: 'Real Living Wage accreditation', issuer: 'Living Wage Foundation', number: 'LW 20417' },
    ...{ by: 'colin.archer@watchgate.example', addedOn: -70, issuedOn: -330, expiresOn: 35 },
  },
  {
    ...{ name: 'Cyber Essentials Plus', issuer: 'IASME', number: '3fd1-77a0', attaches: true },
    ...{ by: 'adaeze.obi@companion.example', addedOn: -60, issuedOn: -100, expiresOn: 265 },
  },
];

/** What people of suppliers put on record about what they hold. */
export class HoldCertificates {
  constructor(
    private readonly cast: Cast,
    private readonly end: Date,
  ) {}

  async add({ by, addedOn: _, renewed, attaches, ...it }: PlayedCertificate): Promise<void> {
    // Whose they are is told by what they may see.
    const [theirs] = await this.cast.get<ReturnView[]>(by, '/returns?perPage=1');
    const [supplier] = await this.cast.get<{ id: string }[]>(
      'contract-manager',
      `/suppliers?q=${encodeURIComponent(theirs?.supplier ?? '')}`,
    );
    const dates = { issuedOn: this.day(it.issuedOn), expiresOn: this.day(it.expiresOn) };
    const body = { ...it, ...dates, supplierId: supplier?.id };
    const { id } = await this.cast.post<CertificateView>(by, '/certificates', body);
    if (attaches) await this.attach(by, id, it.number);
  }

  async renew({ by, issuer, number: old, expiresOn, renewed }: PlayedCertificate): Promise<void> {
    if (!renewed) return;
    const found = await this.cast.get<CertificateView[]>(by, `/certificates?q=${encodeURIComponent(old)}`);
    const [{ id, version } = { id: '', version: 0 }] = found;
    const { on, number } = renewed;
    const body = { issuer, number, issuedOn: this.day(on), expiresOn: this.day(expiresOn + 1095) };
    const next = await this.cast.post<CertificateView>(by, `/certificates/${id}/renewal`, body, version);
    await this.attach(by, next.id, number);
  }

  private async attach(by: string, id: string, number: string): Promise<void> {
    const content = `Number,Holder\n${number},as on record\n`;
    await this.cast.attach(by, `/certificates/${id}/files`, 'certificate.csv', content);
  }

  private day(from: number): string {
    return civilDate(new Date(this.end.getTime() + from * 86_400_000));
  }
}
