import { Link } from '@mui/material';

/** Where a figure comes from, with a link where it can be read. */
export const SourceText = ({ name, url }: { name: string; url?: string | null }) =>
  url ? (
    <Link href={url} target="_blank" rel="noreferrer">
      {name || url}
    </Link>
  ) : (
    <>{name}</>
  );
