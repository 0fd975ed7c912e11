import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const service = '26785a09-ab16-4eb0-8407-a37497a57506';
const secret = '3d844edf-8d35-48ac-975b-e847b4f122b0';
const minute = 60_000;
const callbackToken = 'a-token-of-more-than-twenty-characters';

/** How it treats a request: `silent` and `lost` before or behind the taking of the mail. */
export type Mischief =
  'none' | 'silent' | 'lost' | 'silent-behind' | 'lost-behind' | 'server-error' | 'too-many';

export interface TakenMail {
  id: string;
  reference: string;
  address: string;
  subject: string;
  body: string;
  status: string;
}

interface Limits {
  /** Requests in a minute and mails in a day; those of Notify unless said otherwise. */
  aMinute: number;
  aDay: number;
}

interface Asked {
  template_id?: string;
  email_address?: string;
  reference?: string;
  personalisation?: Record<string, string>;
}

/** GOV.UK Notify over HTTP as far as mail goes: keys, limits, errors in its words, what it took by reference, and callbacks. */
export class NotifyFake {
  readonly templateId = '9d751e0e-f929-4891-82a1-a3e1c3c18ee3';
  readonly taken: TakenMail[] = [];
  limits: Limits = { aMinute: 3000, aDay: 250_000 };
  /** Asked for each mail that is handed in. */
  mischief: (address: string) => Mischief = () => 'none';
  /** What becomes of what it takes. */
  becomes: (address: string) => string = () => 'delivered';
  /** Called at moments of a mail, for who waits for them. */
  at: (moment: 'before' | 'taken' | 'answered', reference: string) => void = () => undefined;
  private readonly requests: number[] = [];
  private readonly server: Server = createServer((request, reply) => void this.answer(request, reply));

  async listen(): Promise<void> {
    await new Promise<void>((ready) => this.server.listen(0, '127.0.0.1', ready));
  }

  /** What the engine is told about it. */
  get settings(): Record<string, string> {
    return {
      NOTIFY_API_KEY: `spec-${service}-${secret}`,
      NOTIFY_TEMPLATE_ID: this.templateId,
      NOTIFY_CALLBACK_TOKEN: callbackToken,
      NOTIFY_URL: `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`,
    };
  }

  to(address: string): TakenMail[] {
    return this.taken.filter((mail) => mail.address === address);
  }

  /** Calls back about a mail. @returns the status of the answer; 0 where nobody answers */
  async callBack(url: string, { id, reference, address, status }: TakenMail, token = callbackToken) {
    const at = new Date().toISOString();
    const body = {
      ...{ id, reference, to: address, status, created_at: at, completed_at: at, sent_at: at },
      ...{ notification_type: 'email', template_id: this.templateId, template_version: 1 },
    };
    const reply = await fetch(`${url}/api/notify-callbacks`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    }).catch(() => undefined);
    return reply?.status ?? 0;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((done) => this.server.close(() => done()));
  }

  private async answer(request: IncomingMessage, reply: ServerResponse): Promise<void> {
    const text = await textOf(request).catch(() => undefined);
    if (text === undefined) return;
    const url = new URL(request.url ?? '/', 'http://notify');
    if (!isOurs(request.headers.authorization))
      return refuse(reply, 403, 'AuthError', 'Invalid token: API key not found');
    if (request.method === 'GET' && url.pathname === '/v2/notifications')
      return this.list(reply, url.searchParams.get('reference'));
    if (request.method === 'POST' && url.pathname === '/v2/notifications/email')
      return this.take(request, reply, JSON.parse(text) as Asked);
    return refuse(reply, 404, 'NoResultFound', 'No result found');
  }

  private list(reply: ServerResponse, reference: string | null): void {
    const found = this.taken.filter((mail) => reference === null || mail.reference === reference);
    const notifications = found.map(({ id, reference: name, address, status }) => ({
      ...{ id, reference: name, email_address: address, status, type: 'email' },
    }));
    send(reply, 200, { notifications, links: { current: '/v2/notifications' } });
  }

  private take(request: IncomingMessage, reply: ServerResponse, asked: Asked): void {
    const { email_address: address = '', reference = '', personalisation = {} } = asked;
    const mischief = this.mischief(address);
    if (mischief === 'too-many' || this.isTooMany())
      return refuse(
        reply,
        429,
        'RateLimitError',
        `Exceeded rate limit for key type LIVE of ${this.limits.aMinute} requests per 60 seconds`,
      );
    if (this.taken.length >= this.limits.aDay)
      return refuse(
        reply,
        429,
        'TooManyRequestsError',
        `Exceeded send limits (${this.limits.aDay}) for today`,
      );
    const fault = this.faultOf(asked);
    if (fault) return refuse(reply, 400, fault.error, fault.message);
    this.at('before', reference);
    if (mischief === 'silent') return;
    if (mischief === 'lost') return void request.socket.destroy();
    if (mischief === 'server-error') return refuse(reply, 500, 'Exception', 'Internal server error');
    const { subject = '', message = '' } = personalisation;
    const mail = { id: randomUUID(), reference, address, subject, body: message };
    this.taken.push({ ...mail, status: this.becomes(address) });
    this.at('taken', reference);
    if (mischief === 'silent-behind') return;
    if (mischief === 'lost-behind') return void request.socket.destroy();
    send(reply, 201, {
      id: mail.id,
      reference,
      content: { subject, body: message, from_email: 'council@notifications.service.gov.uk' },
      uri: `/v2/notifications/${mail.id}`,
      template: { id: this.templateId, version: 1, uri: `/services/${service}/templates/${this.templateId}` },
    });
    this.at('answered', reference);
  }

  private isTooMany(): boolean {
    const now = Date.now();
    while (this.requests[0] !== undefined && now - this.requests[0] >= minute) this.requests.shift();
    if (this.requests.length >= this.limits.aMinute) return true;
    this.requests.push(now);
    return false;
  }

  private faultOf({ template_id, email_address = '', personalisation = {} }: Asked) {
    if (template_id !== this.templateId) return { error: 'BadRequestError', message: 'Template not found' };
    if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email_address))
      return { error: 'ValidationError', message: 'email_address Not a valid email address' };
    const missing = ['subject', 'message'].filter((name) => !(name in personalisation));
    if (missing.length === 0) return undefined;
    return { error: 'BadRequestError', message: `Missing personalisation: ${missing.join(', ')}` };
  }
}

/** A JSON Web Token of our service, signed with our secret within the last half minute. */
function isOurs(authorization = ''): boolean {
  const [head = '', claims = '', signature = ''] = authorization.replace(/^Bearer /, '').split('.');
  const expected = createHmac('sha256', secret).update(`${head}.${claims}`).digest();
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
  const { iss, iat } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as {
    iss: string;
    iat: number;
  };
  return iss === service && Math.abs(Date.now() / 1000 - iat) < 30;
}

function refuse(reply: ServerResponse, status: number, error: string, message: string): void {
  send(reply, status, { status_code: status, errors: [{ error, message }] });
}

function send(reply: ServerResponse, status: number, body: object): void {
  reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
