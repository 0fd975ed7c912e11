import type { PredecessorView } from '@commonweal/wire';
import { Box, Link, Typography } from '@mui/material';
import { AutocompleteInput, ReferenceInput } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { AskButton } from '../fields/AskButton.js';
import { textFieldLabelledAbove } from '../fields/label-above.js';
import { dayInWords } from '../fields/moments.js';
import { Section } from '../fields/Section.js';
import { StatusTag } from '../fields/StatusTag.js';
import { useProcurement } from '../procurements/procurement-context.js';
import { EmptyState } from '../shell/EmptyState.js';
import { PageFault } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { LessonItem } from './LessonItem.js';
import { PromisesKept } from './PromisesKept.js';
import { usePredecessors } from './usePredecessors.js';

const Add = () => {
  const t = useWords();
  const { procurement } = useProcurement();
  return (
    <AskButton
      label={t('succession.add')}
      confirm={t('succession.addIt')}
      variant="outlined"
      command={(given) => ({
        do: (house) => house.addPredecessor(procurement.id, String(given['contractIds'] ?? '')),
        said: 'succession.added',
      })}
    >
      <ReferenceInput
        source="contractIds"
        reference="contracts"
        filter={{ succession: 'none' }}
        sort={{ field: 'endsOn', order: 'ASC' }}
      >
        <AutocompleteInput
          label={t('succession.contract')}
          optionText={({ reference, title }: PredecessorView) => `${reference} ${title}`}
          size="small"
          TextFieldProps={textFieldLabelledAbove}
          helperText={t('succession.contractHelp')}
          isRequired
          fullWidth
        />
      </ReferenceInput>
    </AskButton>
  );
};

const Remove = ({ of: { id, reference } }: { of: PredecessorView }) => {
  const t = useWords();
  const { procurement } = useProcurement();
  const about = t('succession.removeAbout', { reference });
  return (
    <AskButton
      danger
      size="small"
      label={t('succession.remove')}
      about={about}
      title={about}
      text={t('succession.removeText')}
      command={() => ({
        do: (house) => house.removePredecessor(procurement.id, id),
        said: 'succession.removed',
      })}
    />
  );
};

const Predecessor = ({ it, mayEdit }: { it: PredecessorView; mayEdit: boolean }) => {
  const t = useWords();
  const { supplier, startsOn, endsOn } = it;
  return (
    <Section title={it.title} aside={mayEdit && <Remove of={it} />}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 2 }}>
        <Link component={RouterLink} to={`/contracts/${it.id}/show`}>
          {it.reference}
        </Link>
        <StatusTag group="contractState" value={it.state} />
        <Typography component="span" color="textSecondary">
          {t('succession.ran', { supplier, from: dayInWords(startsOn), to: dayInWords(endsOn) })}
        </Typography>
      </Box>
      <Typography variant="h3" component="h3" sx={{ mb: 1 }}>
        {t('succession.lessons')}
      </Typography>
      {it.lessons.length ? (
        <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {it.lessons.map((lesson) => (
            <LessonItem key={lesson.id} lesson={lesson} />
          ))}
        </Box>
      ) : (
        <Typography sx={{ mb: 2 }}>{t('succession.noLesson')}</Typography>
      )}
      <PromisesKept of={it} />
    </Section>
  );
};

/** The contracts that a procurement follows. */
const WhatCameBefore = () => {
  const t = useWords();
  const { checklist, procurement } = useProcurement();
  const { data, error } = usePredecessors(procurement.id);
  const mayEdit = checklist.may.includes('edit');
  if (error) return <PageFault error={error} />;
  if (!data) return <Waiting />;
  if (!data.length)
    return (
      <EmptyState
        title={t('succession.nothing')}
        text={t('succession.nothingText')}
        action={mayEdit && <Add />}
      />
    );
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'space-between', mb: 2 }}>
        <Typography sx={{ maxWidth: 720 }}>{t('succession.beforeHint')}</Typography>
        {mayEdit && <Add />}
      </Box>
      {data.map((it) => (
        <Predecessor key={it.id} it={it} mayEdit={mayEdit} />
      ))}
    </>
  );
};

export default WhatCameBefore;
