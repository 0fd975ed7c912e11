import { Box } from '@mui/material';
import { useWord } from '../strings/useWords.js';

type Tone = 'good' | 'busy' | 'careful' | 'bad' | 'plain' | 'news';

const looks: Record<Tone, { bgcolor: string; color: string }> = {
  good: { bgcolor: '#e0f0e5', color: '#14532d' },
  busy: { bgcolor: '#dfe9f7', color: '#163c70' },
  careful: { bgcolor: '#fbecd2', color: '#6b4000' },
  bad: { bgcolor: '#fae1de', color: '#8c1d16' },
  plain: { bgcolor: '#e7ecec', color: '#33403f' },
  news: { bgcolor: '#e8e2f6', color: '#46307c' },
};

const tones: Record<string, Tone> = {
  completed: 'good',
  safe: 'good',
  moved: 'good',
  finished: 'good',
  moving: 'busy',
  checking: 'busy',
  done: 'good',
  valid: 'good',
  published: 'good',
  improved: 'good',
  'with-supplier': 'busy',
  'not-improved': 'bad',
  'expires-soon': 'careful',
  expired: 'bad',
  passed: 'good',
  approved: 'good',
  approve: 'good',
  applies: 'good',
  'on-track': 'good',
  gained: 'good',
  accepted: 'good',
  delivered: 'good',
  good: 'good',
  sent: 'good',
  'approaching-target': 'busy',
  'requires-improvement': 'careful',
  acknowledged: 'busy',
  resolved: 'good',
  running: 'busy',
  current: 'busy',
  'in-progress': 'busy',
  'in-review': 'busy',
  scheduled: 'busy',
  waiting: 'busy',
  submitted: 'busy',
  open: 'busy',
  'at-risk': 'careful',
  paused: 'careful',
  soon: 'careful',
  today: 'careful',
  deferred: 'careful',
  beside: 'careful',
  clash: 'careful',
  defer: 'careful',
  queried: 'careful',
  'cannot-decide': 'careful',
  medium: 'careful',
  unknown: 'careful',
  warning: 'careful',
  outdated: 'careful',
  'needs-mapping': 'careful',
  stopped: 'careful',
  left: 'careful',
  blocked: 'bad',
  late: 'bad',
  problem: 'bad',
  rejected: 'bad',
  reject: 'bad',
  lost: 'bad',
  failed: 'bad',
  'given-up': 'bad',
  high: 'bad',
  error: 'bad',
  inadequate: 'bad',
  new: 'news',
  news: 'news',
};

/** A status in words on a quiet ground: never by colour alone. */
export const Tag = ({ tone = 'plain', children }: { tone?: Tone; children: React.ReactNode }) => (
  <Box
    component="span"
    sx={{
      ...looks[tone],
      display: 'inline-block',
      px: 1,
      py: 0.25,
      borderRadius: 1,
      fontSize: '0.8125rem',
      fontWeight: 600,
      lineHeight: 1.5,
      whiteSpace: { xs: 'normal', sm: 'nowrap' },
    }}
  >
    {children}
  </Box>
);

/** A word of the wire (`taskStatus`, `in-progress`) as a tag. */
export const StatusTag = ({ group, value }: { group: string; value: string }) => {
  const word = useWord();
  return <Tag tone={tones[value] ?? 'plain'}>{word(group, value)}</Tag>;
};
