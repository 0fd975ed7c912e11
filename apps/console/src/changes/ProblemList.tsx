import type { PolicyProblem } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import { StatusTag } from '../fields/StatusTag.js';
import { useWord } from '../strings/useWords.js';

/** Faults and warnings of policy documents, in words. */
export const ProblemList = ({
  problems,
  withDocument,
}: {
  problems: PolicyProblem[];
  withDocument?: boolean;
}) => {
  const word = useWord();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {problems.map((problem) => (
        <Box
          component="li"
          key={`${problem.key}${problem.at}${problem.message}`}
          sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', py: 0.75 }}
        >
          <StatusTag group="problem" value={problem.severity} />
          <Typography variant="body2" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            {withDocument && (
              <strong>
                {word('kind', problem.kind)} {problem.key}:{' '}
              </strong>
            )}
            {problem.message}
          </Typography>
        </Box>
      ))}
    </Box>
  );
};
