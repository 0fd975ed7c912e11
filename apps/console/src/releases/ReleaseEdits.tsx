import type { ReleaseEdit } from '@commonweal/wire';
import ExpandMore from '@mui/icons-material/ExpandMore';
import { Accordion, AccordionDetails, AccordionSummary, Box, Typography } from '@mui/material';
import { Differences } from '../changes/Differences.js';
import { Sentences } from '../changes/EditCard.js';
import { Sources } from '../fields/Sources.js';
import { StatusTag, Tag } from '../fields/StatusTag.js';
import { BeginMove } from '../moves/BeginMove.js';
import { capital } from '../strings/as-words.js';
import { useWord } from '../strings/useWords.js';

const Edit = ({ edit, isOpen, isInForce }: { edit: ReleaseEdit; isOpen: boolean; isInForce: boolean }) => {
  const word = useWord();
  return (
    <Accordion
      defaultExpanded={isOpen}
      slotProps={{ transition: { unmountOnExit: true }, heading: { component: 'h3' } }}
    >
      <AccordionSummary expandIcon={<ExpandMore />}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Typography component="span" sx={{ fontWeight: 600 }}>
            {capital(edit.title)}
          </Typography>
          <Tag>{word('kind', edit.kind)}</Tag>
          <StatusTag group="editWhat" value={edit.what} />
        </Box>
      </AccordionSummary>
      <AccordionDetails>
        {edit.kind === 'workflow' && isInForce && <BeginMove workflow={edit.key} />}
        <Sentences before={edit.englishBefore} now={edit.english} />
        <Sources of={edit.sources} />
        {edit.englishBefore && edit.differences.length > 0 && <Differences of={edit} />}
      </AccordionDetails>
    </Accordion>
  );
};

/** Documents that differ: the sentence before and after, then field by field. */
export const ReleaseEdits = ({ edits, isInForce }: { edits: ReleaseEdit[]; isInForce: boolean }) =>
  edits.map((edit) => (
    <Edit key={`${edit.kind}:${edit.key}`} edit={edit} isOpen={edits.length <= 6} isInForce={isInForce} />
  ));
