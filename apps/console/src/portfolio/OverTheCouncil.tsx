import type { CouncilFigureView, CouncilIndicatorView } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import { useAnswer } from '../api/useAnswer.js';
import { AskButton } from '../fields/AskButton.js';
import type { Column } from '../fields/column.js';
import { DateInput, LineInput, MoneyInput, NumberInput } from '../fields/FactInput.js';
import { dayInWords, today } from '../fields/moments.js';
import { Rows } from '../fields/Rows.js';
import { Section } from '../fields/Section.js';
import { figureInWords } from '../measures/figures.js';
import { hasRole } from '../session/session.js';
import { PageFault } from '../shell/Faults.js';
import { useWords } from '../strings/useWords.js';

const Enter = ({ of }: { of: CouncilIndicatorView }) => {
  const t = useWords();
  const { indicator, title, type } = of;
  const unit = type === 'percentage' ? '%' : of.unit;
  const Value = type === 'money' ? MoneyInput : NumberInput;
  return (
    <AskButton
      size="small"
      label={t('councilFigure.enter')}
      about={t('councilFigure.enterAbout', { title })}
      title={title}
      text={t('councilFigure.enterText')}
      confirm={t('councilFigure.enter')}
      record={{ asOf: today() }}
      command={({ value, asOf, source }) => ({
        do: (house) =>
          house.enterCouncilFigure(indicator, {
            value: value as number,
            asOf: String(asOf ?? ''),
            source: String(source ?? ''),
          }),
        said: 'councilFigure.entered',
      })}
    >
      <Value
        source="value"
        label={unit ? t('councilFigure.valueIn', { unit }) : t('councilFigure.value')}
        required
      />
      <DateInput source="asOf" label={t('councilFigure.asOf')} required />
      <LineInput
        source="source"
        label={t('councilFigure.source')}
        help={t('councilFigure.sourceHelp')}
        required
      />
    </AskButton>
  );
};

const Origin = ({ of: { source, by } }: { of: CouncilFigureView }) => {
  const t = useWords();
  return (
    <>
      {source}
      {by && (
        <Typography variant="body2" color="textSecondary">
          {t('councilFigure.by', { name: by })}
        </Typography>
      )}
    </>
  );
};

const Figure = ({ row }: { row: CouncilIndicatorView }) => {
  const t = useWords();
  const { latest, before } = row;
  const words = ({ value, asOf }: CouncilFigureView) =>
    t('councilFigure.on', { figure: figureInWords(value, row), day: dayInWords(asOf) });
  if (!latest) return <span>{t('councilFigure.none')}</span>;
  return (
    <>
      <strong>{figureInWords(latest.value, row)}</strong>
      <Typography variant="body2" color="textSecondary">
        {dayInWords(latest.asOf)}
      </Typography>
      {before.length > 0 && (
        <Box component="details">
          <Box component="summary" sx={{ cursor: 'pointer', color: 'primary.main' }}>
            {t('councilFigure.before', { smart_count: before.length })}
          </Box>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {before.map((figure) => (
              <li key={`${figure.asOf} ${figure.at ?? ''}`}>{words(figure)}</li>
            ))}
          </Box>
        </Box>
      )}
    </>
  );
};

const actionsOf = (row: CouncilIndicatorView) => (row.isCounted ? '–' : <Enter of={row} />);

function useColumns(): Column<CouncilIndicatorView>[] {
  const t = useWords();
  const mayEnter = hasRole('contract-manager', 'policy-editor');
  return [
    {
      source: 'title',
      label: t('councilFigure.indicator'),
      show: ({ title, outcomes }) => (
        <>
          {title}
          <Typography variant="body2" color="textSecondary">
            {outcomes.join('; ')}
          </Typography>
        </>
      ),
    },
    { source: 'latest', label: t('councilFigure.latest'), show: (row) => <Figure row={row} /> },
    {
      source: 'origin',
      label: t('councilFigure.source'),
      show: ({ latest }) => (latest ? <Origin of={latest} /> : '–'),
    },
    ...(mayEnter ? [{ source: 'actions', label: t('councilFigure.actions'), show: actionsOf }] : []),
  ];
}

/** What no supplier answers: counted from the register, or entered centrally. */
export const OverTheCouncil = () => {
  const t = useWords();
  const columns = useColumns();
  const { data, error, refetch } = useAnswer(['council-figures'], (house) => house.councilFigures());
  if (error) return <PageFault error={error} onRetry={() => void refetch()} />;
  if (!data?.length) return null;
  const rows = data.map((row) => ({ ...row, id: row.indicator }));
  return (
    <Section title={t('councilFigure.title')} hint={t('councilFigure.hint')}>
      <Rows of={rows} columns={columns} label={t('councilFigure.title')} />
    </Section>
  );
};
