import { Injectable } from '@nestjs/common';
import { type DocumentKind, DocumentKinds } from '@commonweal/documents';
import { type CountedFrom, type RecordPart, RetentionContent, type RetainedKind } from '@commonweal/wire';
import { countedFromOf, takenBy } from './due.js';

const whose: Record<RetainedKind, string> = {
  procurement: 'Procurements that are over',
  contract: 'Contracts that have ended',
  person: 'People who may sign in no longer',
};
const since: Record<RetainedKind, Record<CountedFrom, string>> = {
  procurement: {
    end: 'after they ended, or the last contract from them did',
    'last-act': 'after the last thing that was done in them',
  },
  contract: { end: 'after their last day', 'last-act': 'after the last thing that was done in them' },
  person: { end: 'after their sign-in ended', 'last-act': 'after the last thing that they did' },
};
const parts: Record<RecordPart, string> = {
  ...{ files: 'the content of attached files', comments: 'comments', reasons: 'reasons and private values' },
};

function sentence(content: Partial<RetentionContent>): string {
  const { records = 'procurement', years = '…', basis = '' } = content;
  const from = since[records][countedFromOf({ ...content, records })];
  return `${whose[records]} are kept for ${years} years ${from} (${basis}).`;
}

function whatGoes({ records, takes }: Partial<RetentionContent>): string {
  if (records === 'person') return 'Then they may be erased.';
  const gone = takenBy({ takes }).map((part) => parts[part]);
  return `Then these may be disposed of: ${gone.join(', ')}.`;
}

/** The document kind `retention`: an entry of the retention schedule. */
const retentionKind: DocumentKind<RetentionContent> = {
  kind: 'retention',
  title: 'Retention',
  plural: 'Retention schedule',
  content: RetentionContent,
  english: (content: Partial<RetentionContent>) =>
    [sentence(content), whatGoes(content), content.guidance ?? ''].join(' ').trim(),
  references: () => [],
};

@Injectable()
export class RegistersRetention {
  constructor(kinds: DocumentKinds) {
    kinds.register(retentionKind);
  }
}
