import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { SmtpProvider } from './smtp-provider.js';
import { SmtpInbox } from './testing/smtp-inbox.js';

const inbox = new SmtpInbox();
let smtp: SmtpProvider;
let count = 0;

const mailTo = (address: string) => ({
  reference: `attempt-${++count}@commonweal.test`,
  to: { name: 'Sam "the" Taylor', address },
  subject: 'Your return is due',
  text: 'Dear Sam',
  html: '<p>Dear Sam</p>',
  blocks: [{ is: 'paragraph' as const, lines: ['Dear Sam'] }],
});

beforeAll(
  async () =>
    void (smtp = new SmtpProvider(await inbox.listen(), 'Commonweal <no-reply@commonweal.test>', 5000)),
);
afterEach(() => inbox.behave());
afterAll(async () => {
  smtp.onApplicationShutdown();
  await inbox.close();
});

describe('Sending over SMTP', () => {
  it('hands over both parts and the reference of the attempt', async () => {
    const fate = await smtp.send(mailTo('sam@supplier.test'));
    expect(fate.is).toBe('sent');
    const [mail] = inbox.to('sam@supplier.test');
    expect(mail).toMatchObject({
      subject: 'Your return is due',
      messageId: `<attempt-${count}@commonweal.test>`,
    });
    expect([mail?.text?.trim(), mail?.html]).toEqual([
      'Dear Sam',
      expect.stringContaining('<p>Dear Sam</p>'),
    ]);
  });

  it('says that an address was refused for good', async () => {
    inbox.misbehave('gone@supplier.test', 'address-refused');
    expect(await smtp.send(mailTo('gone@supplier.test'))).toEqual({
      is: 'failed',
      answer: expect.stringContaining('No such mailbox'),
      dead: true,
    });
  });

  it('tries later when it was turned away for now', async () => {
    inbox.misbehave('busy@supplier.test', 'try-later');
    const fate = await smtp.send(mailTo('busy@supplier.test'));
    expect(fate).toEqual({ is: 'later', answer: expect.stringContaining('Greylisted') });
  });

  it('does not know what became of a mail when the connection was lost behind its content, nor sends it again', async () => {
    inbox.misbehave('lost@supplier.test', 'lost-behind-content');
    expect((await smtp.send(mailTo('lost@supplier.test'))).is).toBe('unknown');
    expect((await smtp.send(mailTo('next@supplier.test'))).is).toBe('sent');
    expect(inbox.to('lost@supplier.test')).toHaveLength(1);
  });

  it('tries later when the connection was lost before the content', async () => {
    inbox.misbehave('early@supplier.test', 'lost-before-content');
    expect(await smtp.send(mailTo('early@supplier.test'))).toMatchObject({ is: 'later', down: true });
    expect(inbox.to('early@supplier.test')).toHaveLength(0);
  });

  it('tries later when nobody answers', async () => {
    const closed = new SmtpInbox();
    const address = await closed.listen();
    await closed.close();
    const nobody = new SmtpProvider(address, 'no-reply@commonweal.test', 5000);
    expect(await nobody.send(mailTo('any@supplier.test'))).toMatchObject({ is: 'later', down: true });
    nobody.onApplicationShutdown();
  });
});
