import Check from '@mui/icons-material/CheckCircleOutline';
import Cross from '@mui/icons-material/HighlightOff';
import Unknown from '@mui/icons-material/HelpOutline';
import type { ExplanationNode, VerdictWord } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import { useWord, useWords } from '../strings/useWords.js';

const marks: Record<VerdictWord, { Icon: typeof Check; color: string }> = {
  applies: { Icon: Check, color: 'success.main' },
  'does-not-apply': { Icon: Cross, color: 'error.main' },
  'cannot-decide': { Icon: Unknown, color: 'warning.main' },
};

const Line = ({ node }: { node: ExplanationNode }) => {
  const t = useWords();
  const word = useWord();
  const { Icon, color } = marks[node.verdict];
  const label = node.node === 'leaf' ? node.words : word('group', node.node);
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', py: 0.5 }}>
      <Icon titleAccess={word('truth', node.verdict)} sx={{ color, fontSize: 20, mt: '1px' }} />
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="body2" sx={{ fontWeight: node.node === 'leaf' ? 400 : 600 }}>
          {label}
        </Typography>
        {node.node === 'leaf' && (
          <Typography variant="body2" color="textSecondary">
            {node.saw ? t('decision.saw', { value: node.saw }) : t('decision.sawNothing')}
          </Typography>
        )}
      </Box>
    </Box>
  );
};

/** Each condition with the value that it saw and what it came to. */
export const ConditionTree = ({ node }: { node: ExplanationNode }) => (
  <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
    <Node node={node} />
  </Box>
);

const Node = ({ node }: { node: ExplanationNode }) => (
  <li>
    <Line node={node} />
    {!!node.children?.length && (
      <Box
        component="ul"
        sx={{ listStyle: 'none', m: 0, ml: 1.2, pl: 2, borderLeft: 1, borderColor: 'divider' }}
      >
        {node.children.map((child, index) => (
          <Node key={index} node={child} />
        ))}
      </Box>
    )}
  </li>
);
