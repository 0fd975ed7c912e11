import type { IndicatorContent } from '@commonweal/wire';
import { Alert, Box, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import type { BodyProps } from '../documents/DocumentShow.js';
import { useDocuments } from '../documents/useDocuments.js';
import { Particulars } from '../fields/Particulars.js';
import { Prose } from '../fields/Prose.js';
import { Section } from '../fields/Section.js';
import { Tag } from '../fields/StatusTag.js';
import { MoneyValueBody } from './MoneyValueBody.js';
import { useWord, useWords } from '../strings/useWords.js';

const Outcomes = ({ keys }: { keys: string[] }) => {
  const outcomes = useDocuments('outcome');
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
      {keys.map((key) => (
        <li key={key}>
          <Link component={RouterLink} to={`/outcomes/${key}/show`}>
            {outcomes.find((one) => one.key === key)?.title ?? key}
          </Link>
        </li>
      ))}
    </Box>
  );
};

/** An indicator: what is measured, how it adds up, which evidence is wanted. */
export const IndicatorBody = ({ document }: BodyProps) => {
  const t = useWords();
  const word = useWord();
  const it = document.content as unknown as IndicatorContent;
  return (
    <>
      <Section title={t('catalogue.measure')}>
        {it.placeholder && (
          <Alert severity="info" role={undefined} sx={{ mb: 2 }}>
            {t('catalogue.placeholder')}
          </Alert>
        )}
        {it.guidance && <Prose text={it.guidance} />}
        <Particulars
          columns={1}
          of={[
            [t('catalogue.outcomes'), <Outcomes key="outcomes" keys={it.rows.map((row) => row.outcome)} />],
            [t('catalogue.type'), `${word('indicatorType', it.type)}${it.unit ? ` (${it.unit})` : ''}`],
            [t('catalogue.levels'), it.levels?.join(' < ')],
            [t('catalogue.direction'), word('direction', it.direction)],
            [t('catalogue.overTime'), word('overTime', it.overTime)],
            [t('catalogue.overContracts'), word('overContracts', it.overContracts)],
            [t('catalogue.measuredOver'), word('measuredOver', it.measuredOver)],
            [t('catalogue.evidence'), it.evidence.join('; ')],
            [
              t('catalogue.tags'),
              it.tags.length > 0 && (
                <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap' }}>
                  {it.tags.map((tag) => (
                    <Tag key={tag}>{tag}</Tag>
                  ))}
                </Box>
              ),
            ],
          ]}
        />
        {it.annotation && (
          <Typography variant="body2" color="textSecondary" sx={{ mt: 2 }}>
            {t('catalogue.annotation')}: {it.annotation}
          </Typography>
        )}
      </Section>
      {it.moneyValue && <MoneyValueBody of={it.moneyValue} />}
    </>
  );
};
