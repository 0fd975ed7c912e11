import { Alert, AlertTitle } from '@mui/material';

/** What is still to do, or stands in the way. */
export const Open = ({
  title,
  of,
  severity = 'info',
}: {
  title: string;
  of: readonly string[];
  severity?: 'info' | 'warning';
}) => {
  if (!of.length) return null;
  return (
    <Alert severity={severity} role={undefined} sx={{ mb: 2 }}>
      <AlertTitle>{title}</AlertTitle>
      <ul style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
        {of.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </Alert>
  );
};
