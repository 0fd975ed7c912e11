import { Injectable } from '@nestjs/common';
import { type DocumentKind, DocumentKinds } from '@commonweal/documents';
import { RetentionContent, type RetainedKind } from '@commonweal/wire';

const said: Record<RetainedKind, string> = {
  procurement:
    'Procurements are kept for %years after the last thing that was done in them, once they are over',
  contract: 'Contracts are kept for %years after they ended',
  person: 'People who may sign in no longer are kept for %years after the last thing that they did',
};

/** The document kind `retention`: an entry of the retention schedule. */
const retentionKind: DocumentKind<RetentionContent> = {
  kind: 'retention',
  title: 'Retention',
  plural: 'Retention schedule',
  content: RetentionContent,
  english: ({ records = 'procurement', years, basis = '', guidance = '' }: Partial<RetentionContent>) =>
    `${said[records].replace('%years', `${years ?? '…'} years`)} (${basis}). ${guidance}`,
  references: () => [],
};

@Injectable()
export class RegistersRetention {
  constructor(kinds: DocumentKinds) {
    kinds.register(retentionKind);
  }
}
