// A real SMTP server: what it accepts is read back as JSON from INBOX_PORT, `/?to=<address>`.
import { createServer } from 'node:http';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

const inbox = [];

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  async onData(stream, session, done) {
    const mail = await simpleParser(stream);
    const to = session.envelope.rcptTo.map(({ address }) => address);
    inbox.push({
      to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html || '',
      messageId: mail.messageId,
    });
    done();
  },
});

const reader = createServer((request, reply) => {
  const to = new URL(request.url, 'http://inbox').searchParams.get('to');
  reply.setHeader('Content-Type', 'application/json');
  reply.end(JSON.stringify(to ? inbox.filter((mail) => mail.to.includes(to)) : inbox));
});

reader.listen(Number(process.env.INBOX_PORT), '127.0.0.1');
smtp.listen(Number(process.env.SMTP_PORT), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
