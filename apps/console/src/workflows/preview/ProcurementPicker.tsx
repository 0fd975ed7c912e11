import type { ProcurementView } from '@commonweal/wire';
import { useGetList } from 'react-admin';
import { PickBox } from '../../fields/PickBox.js';
import { useWords } from '../../strings/useWords.js';

interface Props {
  value: string | null;
  onChange: (id: string | null) => void;
}

/** A real procurement, whose answers are taken. */
export const ProcurementPicker = ({ value, onChange }: Props) => {
  const t = useWords();
  const { data = [] } = useGetList<ProcurementView>('procurements', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'createdAt', order: 'DESC' },
  });
  const options = data.map(({ id, reference, title }) => ({ value: id, title: `${reference} ${title}` }));
  return <PickBox label={t('workflow.previewOf')} options={options} value={value} onChange={onChange} />;
};
