import type { AssessmentState, AssessmentView } from '@commonweal/wire';
import { Button, Typography } from '@mui/material';
import { type ReactNode, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { House } from '../api/data-provider.js';
import { useCommand } from '../api/useCommand.js';
import { AskDialog } from '../fields/AskDialog.js';
import { DateInput, LineInput, LongTextInput } from '../fields/FactInput.js';
import { dayInWords } from '../fields/moments.js';
import { hasRole } from '../session/session.js';
import type { StringKey } from '../strings/index.js';
import { useWords } from '../strings/useWords.js';

type Name = 'show' | 'reconsider' | 'publish' | 'noticeDone';

interface Command {
  from: AssessmentState;
  text: StringKey;
  said: StringKey;
  do: (house: House, it: AssessmentView, values: FieldValues) => Promise<unknown>;
}

const textIn = (values: FieldValues, name: string) => String(values[name] ?? '');

const commands: Record<Name, Command> = {
  show: {
    ...{ from: 'draft', text: 'assessment.showText', said: 'assessment.shown' },
    do: (house, it) => house.showAssessment(it.id, it.version),
  },
  publish: {
    ...{ from: 'with-supplier', text: 'assessment.publishText', said: 'assessment.published' },
    do: (house, it) => house.publishAssessment(it.id, it.version),
  },
  reconsider: {
    ...{ from: 'with-supplier', text: 'assessment.reconsiderText', said: 'assessment.reconsidered' },
    do: (house, it, values) => house.reconsiderAssessment(it.id, textIn(values, 'reason'), it.version),
  },
  noticeDone: {
    ...{ from: 'published', text: 'assessment.noticeText', said: 'assessment.noticeSaid' },
    do: (house, it, values) =>
      house.noteNotice(
        it.id,
        { publishedOn: textIn(values, 'publishedOn'), evidence: textIn(values, 'evidence') },
        it.version,
      ),
  },
};

const Fields = ({ of }: { of: Name }): ReactNode => {
  const t = useWords();
  if (of === 'reconsider') return <LongTextInput source="reason" label={t('field.reason')} required />;
  if (of !== 'noticeDone') return null;
  return (
    <>
      <DateInput source="publishedOn" label={t('assessment.noticeOn')} required />
      <LineInput source="evidence" label={t('assessment.noticeEvidence')} required />
    </>
  );
};

/** What can be done with an assessment, as its state has it. */
export const AssessmentCommands = ({ it }: { it: AssessmentView }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const [asked, setAsked] = useState<Name>();
  if (!hasRole('contract-manager')) return null;
  const names = (Object.keys(commands) as Name[]).filter((name) => commands[name].from === it.state);
  const waits = it.state === 'with-supplier' && !it.repliedAt && it.repliableUntil;
  return (
    <>
      {waits && (
        <Typography variant="body2" color="textSecondary" sx={{ alignSelf: 'center' }}>
          {t('assessment.notYet', { date: dayInWords(waits) })}
        </Typography>
      )}
      {names.map((name) => (
        <Button key={name} size="small" onClick={() => setAsked(name)}>
          {t(`assessment.${name}`)}
        </Button>
      ))}
      {asked && (
        <AskDialog
          title={t(`assessment.${asked}`)}
          text={t(commands[asked].text, { smart_count: it.replyDays })}
          confirm={t(`assessment.${asked}`)}
          busy={busy}
          onClose={() => setAsked(undefined)}
          onDo={(values) =>
            run({
              do: (house) => commands[asked].do(house, it, values),
              said: commands[asked].said,
              began: it,
              readAgain: (house) => house.assessment(it.id),
            })
          }
        >
          <Fields of={asked} />
        </AskDialog>
      )}
    </>
  );
};
