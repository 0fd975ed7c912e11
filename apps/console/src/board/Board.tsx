import { Box, Button, Typography } from '@mui/material';
import { Title } from 'react-admin';
import { Link } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { useQuestion } from '../fields/useQuestion.js';
import { EmptyState } from '../shell/EmptyState.js';
import { PageFault } from '../shell/Faults.js';
import { Lead } from '../shell/Lead.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { BoardColumn } from './BoardColumn.js';
import { BoardFilters, filterNames } from './BoardFilters.js';
import { cardsByKey } from './cards-by-key.js';

/** Running procurements by stage: columns side by side; one list under headings where it is narrow. */
const Board = () => {
  const t = useWords();
  const [filter, change] = useQuestion(filterNames);
  const { data, error, refetch } = useAnswer(['board', filter], (house) => house.board(filter));
  return (
    <>
      <Title title={t('board.title')} />
      <Lead>{t('board.lead')}</Lead>
      <BoardFilters filter={filter} onChange={change} />
      {error && <PageFault error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.columns.length === 0 && <EmptyState title={t('board.none')} text={t('board.noneText')} />}
      {data && data.columns.length > 0 && (
        <>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mb: 1 }}>
            <Typography variant="body2" color="textSecondary" sx={{ display: { xs: 'none', md: 'block' } }}>
              {t('board.keys')}
            </Typography>
            <Button component={Link} to="/procurements" size="small">
              {t('board.asList')}
            </Button>
          </Box>
          <Box
            onKeyDown={cardsByKey}
            sx={{
              display: 'flex',
              flexDirection: { xs: 'column', md: 'row' },
              alignItems: { md: 'flex-start' },
              gap: 1.5,
              overflowX: { md: 'auto' },
              pb: 1,
            }}
          >
            {data.columns.map((column) => (
              <BoardColumn
                key={`${column.stage} ${Object.values(filter).join(' ')}`}
                column={column}
                filter={filter}
              />
            ))}
          </Box>
        </>
      )}
    </>
  );
};

export default Board;
