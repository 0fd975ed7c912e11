import { Box, Link } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';

interface Props {
  name: string;
  to: string;
  /** What it is about; left out where the page is about that. */
  subject?: { name: string; to: string };
}

/** A row's name over what it is about: two links, each tall enough for a finger. */
export const WithSubject = ({ name, to, subject }: Props) => (
  <Box sx={{ display: 'flex', flexDirection: 'column', alignItems: 'flex-start' }}>
    <Link component={RouterLink} to={to} sx={{ py: 0.25 }}>
      {name}
    </Link>
    {subject && (
      <Link
        component={RouterLink}
        to={subject.to}
        variant="body2"
        color="textSecondary"
        sx={{ py: 0.25, fontWeight: 400 }}
      >
        {subject.name}
      </Link>
    )}
  </Box>
);
