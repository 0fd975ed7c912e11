import type { SubjectKind } from '@commonweal/wire';
import { Autocomplete, TextField } from '@mui/material';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import { useWord } from '../strings/useWords.js';

interface Row {
  id: string;
  reference: string;
  title?: string;
  contractTitle?: string;
}

/** The list in which subjects of a kind are found. */
const listOf: Partial<Record<SubjectKind, string>> = {
  procurement: 'procurements',
  contract: 'contracts',
  return: 'returns',
};

interface Props {
  kind: SubjectKind;
  value: string | null;
  onChange: (id: string | null) => void;
}

/** Something real of a kind, found by typing its reference or title. */
export const SubjectPicker = ({ kind, value, onChange }: Props) => {
  const word = useWord();
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState<Row | null>(null);
  const { data = [], isFetching } = useGetList<Row>(listOf[kind] ?? 'procurements', {
    pagination: { page: 1, perPage: 20 },
    sort: { field: 'id', order: 'DESC' },
    filter: picked && typed === nameOf(picked) ? {} : { q: typed || undefined },
  });
  return (
    <Autocomplete
      size="small"
      fullWidth
      loading={isFetching}
      options={data}
      filterOptions={(options) => options}
      getOptionLabel={nameOf}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      value={value === null ? null : picked}
      inputValue={typed}
      onInputChange={(_, words) => setTyped(words)}
      onChange={(_, row) => {
        setPicked(row);
        onChange(row?.id ?? null);
      }}
      renderInput={(params) => <TextField {...params} margin="none" label={word('subject', kind)} />}
    />
  );
};

const nameOf = ({ reference, title, contractTitle }: Row) =>
  `${reference} ${title ?? contractTitle ?? ''}`.trim();
