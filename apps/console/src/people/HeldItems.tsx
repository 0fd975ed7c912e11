import type { HeldItemView } from '@commonweal/wire';
import { Box, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { PickBox } from '../fields/PickBox.js';
import { Section } from '../fields/Section.js';
import { useWords } from '../strings/useWords.js';

export const nameOf = ({ kind, id }: HeldItemView) => `${kind} ${id}`;

interface Props {
  items: HeldItemView[];
  options: { value: string; title: string }[];
  toOf: (item: HeldItemView) => string | null;
  onChange: (item: HeldItemView, toId: string | null) => void;
}

const Item = ({ item, options, toOf, onChange }: Omit<Props, 'items'> & { item: HeldItemView }) => {
  const t = useWords();
  return (
    <Box component="li" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, py: 1, alignItems: 'center' }}>
      <Typography sx={{ flex: '1 1 300px', minWidth: 0 }}>
        {item.link ? (
          <Link component={RouterLink} to={item.link}>
            {item.title}
          </Link>
        ) : (
          item.title
        )}
      </Typography>
      <Box sx={{ flex: '0 1 280px', minWidth: 220 }}>
        <PickBox
          tight
          label={t('handOver.to', { title: item.title })}
          options={options}
          value={toOf(item)}
          onChange={(value) => onChange(item, value)}
        />
      </Box>
    </Box>
  );
};

/** What somebody holds, by kind, each with who gets it. */
export const HeldItems = ({ items, ...rest }: Props) =>
  [...new Set(items.map(({ kindTitle }) => kindTitle))].map((title) => (
    <Section key={title} title={title}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {items
          .filter(({ kindTitle }) => kindTitle === title)
          .map((item) => (
            <Item key={nameOf(item)} item={item} {...rest} />
          ))}
      </Box>
    </Section>
  ));
