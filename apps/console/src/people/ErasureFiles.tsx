import type { ErasureFile } from '@commonweal/wire';
import { Checkbox, FormControlLabel, FormGroup, Typography } from '@mui/material';
import { Section } from '../fields/Section.js';
import { Tag } from '../fields/StatusTag.js';
import { useWords } from '../strings/useWords.js';

interface Props {
  of: ErasureFile[];
  chosen: string[];
  onChoose: (ids: string[]) => void;
}

/** Files that the person attached, to choose whose content goes. */
export const ErasureFiles = ({ of, chosen, onChoose }: Props) => {
  const t = useWords();
  const toggle = (id: string, isOn: boolean) =>
    onChoose(isOn ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <Section title={t('erasure.theirFiles')} hint={t('erasure.files')}>
      {!of.length && <Typography>{t('erasure.nothing')}</Typography>}
      <FormGroup>
        {of.map(({ id, name, record, personalData }) => (
          <FormControlLabel
            key={id}
            control={<Checkbox checked={chosen.includes(id)} onChange={(_, isOn) => toggle(id, isOn)} />}
            label={
              <Typography component="span" sx={{ overflowWrap: 'anywhere' }}>
                {name} {personalData && <Tag tone="careful">{t('erasure.marked')}</Tag>}
                <Typography component="span" variant="body2" color="textSecondary" sx={{ display: 'block' }}>
                  {record}
                </Typography>
              </Typography>
            }
          />
        ))}
      </FormGroup>
    </Section>
  );
};
