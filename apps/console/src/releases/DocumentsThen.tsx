import type { DocumentKindName } from '@commonweal/wire';
import ExpandMore from '@mui/icons-material/ExpandMore';
import { Accordion, AccordionDetails, AccordionSummary, Typography } from '@mui/material';
import { useAnswer } from '../api/useAnswer.js';
import { ContentBody } from '../documents/ContentBody.js';
import { Prose } from '../fields/Prose.js';
import { Section } from '../fields/Section.js';
import { Tag } from '../fields/StatusTag.js';
import { PageFault } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { capital } from '../strings/as-words.js';
import { useWords } from '../strings/useWords.js';

/** The documents of a kind as a release has them: in English, and field by field. */
export const DocumentsThen = ({ release, kind }: { release: number; kind: DocumentKindName }) => {
  const t = useWords();
  const { data, error } = useAnswer(['documents', kind, 'release', release], (house) =>
    house.documentsThen(kind, release),
  );
  if (error) return <PageFault error={error} />;
  if (!data) return <Waiting />;
  return (
    <Section title={t('change.release.documents', { smart_count: data.length })}>
      {data.map((document) => (
        <Accordion
          key={document.key}
          slotProps={{ transition: { unmountOnExit: true }, heading: { component: 'h3' } }}
        >
          <AccordionSummary expandIcon={<ExpandMore />}>
            <Typography component="span" sx={{ fontWeight: 600, mr: 1 }}>
              {capital(document.title)}
            </Typography>
            {document.retired && <Tag>{t('document.retired')}</Tag>}
          </AccordionSummary>
          <AccordionDetails>
            <Prose text={capital(document.english)} />
            <ContentBody document={document} />
          </AccordionDetails>
        </Accordion>
      ))}
    </Section>
  );
};
