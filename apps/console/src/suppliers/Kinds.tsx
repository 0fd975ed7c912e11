import type { SupplierView } from '@commonweal/wire';
import { Box } from '@mui/material';
import { Tag } from '../fields/StatusTag.js';
import { useWords } from '../strings/useWords.js';

const kinds = ['sme', 'vcse', 'local'] as const;

export const Kinds = ({ of }: { of: SupplierView }) => {
  const t = useWords();
  const these = kinds.filter((kind) => of[kind]);
  if (!these.length) return <>{t('suppliers.kindNone')}</>;
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.5 }}>
      {these.map((kind) => (
        <Tag key={kind}>{t(`suppliers.${kind}`)}</Tag>
      ))}
    </Box>
  );
};
