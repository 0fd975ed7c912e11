import AccountTreeOutlined from '@mui/icons-material/AccountTreeOutlined';
import AssignmentOutlined from '@mui/icons-material/AssignmentOutlined';
import CategoryOutlined from '@mui/icons-material/CategoryOutlined';
import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import EditNoteOutlined from '@mui/icons-material/EditNoteOutlined';
import HistoryEduOutlined from '@mui/icons-material/HistoryEduOutlined';
import HomeOutlined from '@mui/icons-material/HomeOutlined';
import LocalOfferOutlined from '@mui/icons-material/LocalOfferOutlined';
import PeopleAltOutlined from '@mui/icons-material/PeopleAltOutlined';
import type { ComponentType } from 'react';

/** Icons of places, by the name that `places` uses. */
export const icons: Record<string, ComponentType> = {
  work: HomeOutlined,
  procurement: AssignmentOutlined,
  rule: AccountTreeOutlined,
  catalogue: CategoryOutlined,
  document: DescriptionOutlined,
  change: EditNoteOutlined,
  release: LocalOfferOutlined,
  person: PeopleAltOutlined,
  ledger: HistoryEduOutlined,
};
