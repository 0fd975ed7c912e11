import type { PanelItemRow, PanelMeetingView } from '@commonweal/wire';
import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import { Box, IconButton, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { useCommand } from '../api/useCommand.js';
import { StatusTag, Tag } from '../fields/StatusTag.js';
import { EmptyState } from '../shell/EmptyState.js';
import { useWords } from '../strings/useWords.js';

/** The items in that order with two neighbours exchanged. */
function exchanged(items: readonly PanelItemRow[], at: number): string[] {
  const ids = items.map(({ id }) => id);
  const [moved] = ids.splice(at, 1);
  if (moved) ids.splice(at + 1, 0, moved);
  return ids;
}

const Item = ({ item }: { item: PanelItemRow }) => {
  const t = useWords();
  return (
    <Box sx={{ flex: 1, minWidth: 0 }}>
      <MuiLink component={Link} to={`/panel-items/${item.id}/show`} sx={{ fontWeight: 600 }}>
        {item.reference} {item.title}
      </MuiLink>
      <Typography variant="body2" color="textSecondary">
        {item.gate}. {t('panel.ledBy', { name: item.lead })}
      </Typography>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        {item.ruling ? (
          <StatusTag group="ruling" value={item.ruling} />
        ) : (
          <StatusTag group="panelItemState" value={item.state} />
        )}
        {item.waitsForChair && <Tag tone="careful">{t('panel.late')}</Tag>}
      </Box>
    </Box>
  );
};

/** The items of a meeting in order; whoever presides moves them with buttons. */
export const Agenda = ({ meeting }: { meeting: PanelMeetingView }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const { agenda, id, version } = meeting;
  const mayOrder = meeting.may.includes('order');
  if (!agenda.length) return <EmptyState title={t('panel.agendaEmpty')} text={t('panel.agendaEmptyText')} />;
  const exchange = (at: number) =>
    void run({ do: (house) => house.orderAgenda(id, exchanged(agenda, at), version), said: 'panel.ordered' });
  return (
    <Box component="ol" sx={{ m: 0, pl: 3 }}>
      {agenda.map((item, index) => (
        <Box component="li" key={item.id} sx={{ py: 1, borderTop: index ? 1 : 0, borderColor: 'divider' }}>
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
            <Item item={item} />
            {mayOrder && (
              <Box className="no-print" sx={{ whiteSpace: 'nowrap' }}>
                <IconButton
                  disabled={busy || index === 0}
                  onClick={() => exchange(index - 1)}
                  aria-label={t('panel.up', { title: item.title })}
                >
                  <ArrowUpward />
                </IconButton>
                <IconButton
                  disabled={busy || index === agenda.length - 1}
                  onClick={() => exchange(index)}
                  aria-label={t('panel.down', { title: item.title })}
                >
                  <ArrowDownward />
                </IconButton>
              </Box>
            )}
          </Box>
        </Box>
      ))}
    </Box>
  );
};
