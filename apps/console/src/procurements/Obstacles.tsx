import type { ObstacleView } from '@commonweal/wire';
import { Alert, Box, Link } from '@mui/material';
import { useSearchParams } from 'react-router-dom';
import { Section } from '../fields/Section.js';
import { WhyButton } from '../fields/WhyButton.js';
import { useWords } from '../strings/useWords.js';
import { useProcurement } from './procurement-context.js';

const Obstacle = ({ it }: { it: ObstacleView }) => {
  const [search, setSearch] = useSearchParams();
  const { task } = it;
  return (
    <Box component="li" sx={{ py: 0.75 }}>
      {task ? (
        <Link
          component="button"
          type="button"
          onClick={() => setSearch({ ...Object.fromEntries(search), task })}
          sx={{ textAlign: 'left', fontSize: 'inherit', verticalAlign: 'top' }}
        >
          {it.words}
        </Link>
      ) : (
        it.words
      )}
      {it.decisionId && <WhyButton decisionId={it.decisionId} about={it.words} />}
    </Box>
  );
};

/** Everything at once that has to be done before the stage can be left. */
export const Obstacles = () => {
  const t = useWords();
  const { obstacles } = useProcurement().checklist;
  return (
    <Section title={t('procurement.obstacles.title')}>
      {obstacles.length === 0 ? (
        <Alert severity="success">{t('procurement.obstacles.none')}</Alert>
      ) : (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {obstacles.map((it) => (
            <Obstacle key={it.words} it={it} />
          ))}
        </Box>
      )}
    </Section>
  );
};
