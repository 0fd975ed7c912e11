import AccountTreeOutlined from '@mui/icons-material/AccountTreeOutlined';
import AccountBalanceOutlined from '@mui/icons-material/AccountBalanceOutlined';
import AssignmentTurnedInOutlined from '@mui/icons-material/AssignmentTurnedInOutlined';
import AssignmentOutlined from '@mui/icons-material/AssignmentOutlined';
import BusinessOutlined from '@mui/icons-material/BusinessOutlined';
import CalendarMonthOutlined from '@mui/icons-material/CalendarMonthOutlined';
import CategoryOutlined from '@mui/icons-material/CategoryOutlined';
import DashboardOutlined from '@mui/icons-material/DashboardOutlined';
import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import DriveFileMoveOutlined from '@mui/icons-material/DriveFileMoveOutlined';
import EditNoteOutlined from '@mui/icons-material/EditNoteOutlined';
import GavelOutlined from '@mui/icons-material/GavelOutlined';
import GradingOutlined from '@mui/icons-material/GradingOutlined';
import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import HandshakeOutlined from '@mui/icons-material/HandshakeOutlined';
import HistoryEduOutlined from '@mui/icons-material/HistoryEduOutlined';
import HomeOutlined from '@mui/icons-material/HomeOutlined';
import InsightsOutlined from '@mui/icons-material/InsightsOutlined';
import InboxOutlined from '@mui/icons-material/InboxOutlined';
import LocalOfferOutlined from '@mui/icons-material/LocalOfferOutlined';
import MenuBookOutlined from '@mui/icons-material/MenuBookOutlined';
import MonitorHeartOutlined from '@mui/icons-material/MonitorHeartOutlined';
import MailOutlined from '@mui/icons-material/MailOutlined';
import NotificationsOutlined from '@mui/icons-material/NotificationsOutlined';
import PeopleAltOutlined from '@mui/icons-material/PeopleAltOutlined';
import ViewColumnOutlined from '@mui/icons-material/ViewColumnOutlined';
import AssessmentOutlined from '@mui/icons-material/AssessmentOutlined';
import PublicOutlined from '@mui/icons-material/PublicOutlined';
import VpnKeyOutlined from '@mui/icons-material/VpnKeyOutlined';
import WebhookOutlined from '@mui/icons-material/WebhookOutlined';
import WorkspacePremiumOutlined from '@mui/icons-material/WorkspacePremiumOutlined';
import type { ComponentType } from 'react';

/** Icons of places, by the name that `places` uses. */
export const icons: Record<string, ComponentType> = {
  work: HomeOutlined,
  council: AccountBalanceOutlined,
  calendar: CalendarMonthOutlined,
  board: ViewColumnOutlined,
  evaluation: GradingOutlined,
  procurement: AssignmentOutlined,
  panel: GroupsOutlined,
  rule: AccountTreeOutlined,
  catalogue: CategoryOutlined,
  document: DescriptionOutlined,
  change: EditNoteOutlined,
  release: LocalOfferOutlined,
  glossary: MenuBookOutlined,
  move: DriveFileMoveOutlined,
  person: PeopleAltOutlined,
  service: VpnKeyOutlined,
  webhook: WebhookOutlined,
  ledger: HistoryEduOutlined,
  operations: MonitorHeartOutlined,
  contract: HandshakeOutlined,
  dashboard: DashboardOutlined,
  portfolio: InsightsOutlined,
  quarter: AssessmentOutlined,
  openData: PublicOutlined,
  return: AssignmentTurnedInOutlined,
  duty: GavelOutlined,
  alert: NotificationsOutlined,
  supplier: BusinessOutlined,
  certificate: WorkspacePremiumOutlined,
  message: MailOutlined,
  mailbox: InboxOutlined,
};
