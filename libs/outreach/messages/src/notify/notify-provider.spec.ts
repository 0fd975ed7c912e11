import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@commonweal/platform';
import { type Mischief, NotifyFake } from '../testing/notify-fake.js';
import { NotifyProvider } from './notify-provider.js';

const notify = new NotifyFake();
let provider: NotifyProvider;

const account = (more: { apiKey?: string; templateId?: string; url?: string; patience?: number } = {}) =>
  new NotifyProvider({
    apiKey: notify.settings['NOTIFY_API_KEY'] ?? '',
    templateId: notify.templateId,
    url: notify.settings['NOTIFY_URL'],
    ownAddress: 'https://commonweal.test',
    patience: 20_000,
    ...more,
  });
const mailTo = (address: string) => ({
  ...{ reference: `${newId()}@commonweal.test`, to: { name: 'Sam Taylor', address } },
  ...{ subject: 'Your return is due', text: 'Dear Sam', html: '<p>Dear Sam</p>' },
  blocks: [{ is: 'paragraph' as const, lines: ['Dear *Sam*'] }],
});
const behave = (mischief: Mischief) => (notify.mischief = () => mischief);

beforeAll(async () => {
  await notify.listen();
  provider = account();
});
afterEach(() => {
  behave('none');
  notify.limits = { aMinute: 3000, aDay: 250_000 };
});
afterAll(() => notify.close());

describe('Sending by GOV.UK Notify', () => {
  it('hands over subject and text under the reference of the attempt', async () => {
    const mail = mailTo('sam@supplier.test');
    expect(await provider.send(mail)).toMatchObject({ is: 'sent' });
    expect(notify.to('sam@supplier.test')).toMatchObject([
      {
        subject: 'Your return is due',
        body: 'Dear \\*Sam\\*',
        reference: mail.reference.split('@')[0],
      },
    ]);
  });

  it('waits when it sends too much, in a minute or in a day', async () => {
    behave('too-many');
    const minute = await provider.send(mailTo('a@supplier.test'));
    expect(minute).toEqual({
      ...{ is: 'later', down: true },
      answer: expect.stringContaining('RateLimitError: Exceeded rate limit'),
    });
    behave('none');
    notify.limits = { aMinute: 3000, aDay: 0 };
    expect(await provider.send(mailTo('a@supplier.test'))).toMatchObject({ is: 'later', down: true });
    expect(notify.to('a@supplier.test')).toEqual([]);
  });

  it('counts requests in a minute as Notify does', async () => {
    notify.limits = { aMinute: 0, aDay: 10 };
    expect(await provider.send(mailTo('b@supplier.test'))).toMatchObject({ is: 'later', down: true });
  });

  it.each(['silent', 'lost', 'silent-behind', 'lost-behind', 'server-error'] as const)(
    'does not know what became of a mail when Notify is %s, and finds out by asking',
    async (mischief) => {
      behave(mischief);
      const mail = mailTo(`${mischief}@supplier.test`);
      const hasty = account({ patience: 500 });
      expect((await hasty.send(mail)).is).toBe('unknown');
      const wasTaken = mischief.endsWith('behind');
      expect(notify.to(`${mischief}@supplier.test`)).toHaveLength(wasTaken ? 1 : 0);
      const found = await provider.find(mail.reference);
      expect(found).toEqual(wasTaken ? { is: 'delivered', answer: 'Notify delivered it.' } : 'never came');
    },
  );

  it('says that an address can never get mail', async () => {
    expect(await provider.send(mailTo('nonsense'))).toEqual({
      ...{ is: 'failed', dead: true },
      answer: 'ValidationError: email_address Not a valid email address',
    });
  });

  it('fails for a reason that is not the address, such as another template', async () => {
    const other = account({ templateId: newId() });
    expect(await other.send(mailTo('c@supplier.test'))).toEqual({
      is: 'failed',
      answer: 'BadRequestError: Template not found',
    });
  });

  it('tries later with another key, or where nobody answers', async () => {
    const stranger = account({ apiKey: `other-${newId()}-${newId()}` });
    expect(await stranger.send(mailTo('d@supplier.test'))).toMatchObject({ is: 'later', down: true });
    const nobody = account({ url: 'http://127.0.0.1:9' });
    expect(await nobody.send(mailTo('d@supplier.test'))).toMatchObject({ is: 'later', down: true });
  });
});
