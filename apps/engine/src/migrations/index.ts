import { Platform1795388193435 } from './1795388193435-platform.js';
import { Ledger1795388521785 } from './1795388521785-ledger.js';
import { LedgerAppendOnly1795388522000 } from './1795388522000-ledger-append-only.js';
import { Identity1795389031568 } from './1795389031568-identity.js';
import { Documents1795389165774 } from './1795389165774-documents.js';
import { Decisions1795389173371 } from './1795389173371-decisions.js';
import { DecisionsImmutable1795389173400 } from './1795389173400-decisions-immutable.js';
import { Messages1795389309126 } from './1795389309126-messages.js';
import { Suppliers1795389926453 } from './1795389926453-suppliers.js';
import { Files1795390000032 } from './1795390000032-files.js';
import { Panels1795390005390 } from './1795390005390-panels.js';
import { Alerts1795390148774 } from './1795390148774-alerts.js';
import { Procurements1795390164902 } from './1795390164902-procurements.js';
import { Monitoring1795391741859 } from './1795391741859-monitoring.js';
import { Procurements1795401851880 } from './1795401851880-procurements.js';
import { ProcurementsSearch1795401860000 } from './1795401860000-procurements-search.js';
import { Procurements1795405761158 } from './1795405761158-procurements.js';
import { Award1795424763069 } from './1795424763069-award.js';
import { ProcurementsDays1795430000000 } from './1795430000000-procurements-days.js';
import { Award1795666459193 } from './1795666459193-award.js';
import { Procurements1795666840171 } from './1795666840171-procurements.js';
import { Duties1795667031335 } from './1795667031335-duties.js';
import { Monitoring1795667382424 } from './1795667382424-monitoring.js';
import { Procurements1795667670404 } from './1795667670404-procurements.js';
import { Monitoring1795667889750 } from './1795667889750-monitoring.js';
import { Panels1795668177052 } from './1795668177052-panels.js';
import { Procurements1795668209673 } from './1795668209673-procurements.js';
import { Identity1795668528917 } from './1795668528917-identity.js';
import { Discussions1795668686645 } from './1795668686645-discussions.js';
import { Files1795669570322 } from './1795669570322-files.js';
import { Monitoring1795669687320 } from './1795669687320-monitoring.js';
import { Procurements1795680268290 } from './1795680268290-procurements.js';
import { Suppliers1795682437392 } from './1795682437392-suppliers.js';
import { Monitoring1795696343226 } from './1795696343226-monitoring.js';
import { Monitoring1795696507286 } from './1795696507286-monitoring.js';
import { Monitoring1795698776098 } from './1795698776098-monitoring.js';
import { Ledger1795699482158 } from './1795699482158-ledger.js';
import { LedgerSealsStay1795699482159 } from './1795699482159-ledger-seals-stay.js';
import { Decisions1795699986754 } from './1795699986754-decisions.js';
import { Suppliers1795700171310 } from './1795700171310-suppliers.js';
import { Identity1795711709942 } from './1795711709942-identity.js';
import { Documents1795712719819 } from './1795712719819-documents.js';
import { DocumentsSecondPerson1795712719820 } from './1795712719820-documents-second-person.js';
import { Identity1795713538485 } from './1795713538485-identity.js';
import { Identity1795715980084 } from './1795715980084-identity.js';
import { Messages1795725211649 } from './1795725211649-messages.js';
import { Identity1795726597254 } from './1795726597254-identity.js';
import { Documents1795727127679 } from './1795727127679-documents.js';
import { Reporting1795727273128 } from './1795727273128-reporting.js';
import { Procurements1795727842435 } from './1795727842435-procurements.js';
import { Reporting1795728305130 } from './1795728305130-reporting.js';
import { ReportingSearch1795740300000 } from './1795740300000-reporting-search.js';
import { Monitoring1795741257420 } from './1795741257420-monitoring.js';
import { Monitoring1795742186962 } from './1795742186962-monitoring.js';
import { Suppliers1795742202674 } from './1795742202674-suppliers.js';
import { Reporting1795756678531 } from './1795756678531-reporting.js';
import { ReportingSearchMore1795757900000 } from './1795757900000-reporting-search-more.js';
import { Identity1795759492231 } from './1795759492231-identity.js';
import { Governance1795759561568 } from './1795759561568-governance.js';
import { Monitoring1795760284384 } from './1795760284384-monitoring.js';
import { Suppliers1795760292160 } from './1795760292160-suppliers.js';
import { Governance1795760489062 } from './1795760489062-governance.js';
import { Governance1795771705706 } from './1795771705706-governance.js';
import { Monitoring1795772247434 } from './1795772247434-monitoring.js';
import { Messages1795782169018 } from './1795782169018-messages.js';
import { Decisions1795782410538 } from './1795782410538-decisions.js';
import { LedgerPrivileges1795783000000 } from './1795783000000-ledger-privileges.js';
import { Monitoring1795784204053 } from './1795784204053-monitoring.js';
import { Webhooks1795787458206 } from './1795787458206-webhooks.js';
import { Monitoring1795806206113 } from './1795806206113-monitoring.js';
import { Monitoring1795811953591 } from './1795811953591-monitoring.js';
import { Monitoring1795819304769 } from './1795819304769-monitoring.js';

/** In their order; `npm run migration` keeps this file. */
export const migrations = [
  Platform1795388193435,
  Ledger1795388521785,
  LedgerAppendOnly1795388522000,
  Identity1795389031568,
  Documents1795389165774,
  Decisions1795389173371,
  DecisionsImmutable1795389173400,
  Messages1795389309126,
  Suppliers1795389926453,
  Files1795390000032,
  Panels1795390005390,
  Alerts1795390148774,
  Procurements1795390164902,
  Monitoring1795391741859,
  Procurements1795401851880,
  ProcurementsSearch1795401860000,
  Procurements1795405761158,
  Award1795424763069,
  ProcurementsDays1795430000000,
  Award1795666459193,
  Procurements1795666840171,
  Duties1795667031335,
  Monitoring1795667382424,
  Procurements1795667670404,
  Monitoring1795667889750,
  Panels1795668177052,
  Procurements1795668209673,
  Identity1795668528917,
  Discussions1795668686645,
  Files1795669570322,
  Monitoring1795669687320,
  Procurements1795680268290,
  Suppliers1795682437392,
  Monitoring1795696343226,
  Monitoring1795696507286,
  Monitoring1795698776098,
  Ledger1795699482158,
  LedgerSealsStay1795699482159,
  Decisions1795699986754,
  Suppliers1795700171310,
  Identity1795711709942,
  Documents1795712719819,
  DocumentsSecondPerson1795712719820,
  Identity1795713538485,
  Identity1795715980084,
  Messages1795725211649,
  Identity1795726597254,
  Documents1795727127679,
  Reporting1795727273128,
  Procurements1795727842435,
  Reporting1795728305130,
  ReportingSearch1795740300000,
  Monitoring1795741257420,
  Monitoring1795742186962,
  Suppliers1795742202674,
  Reporting1795756678531,
  ReportingSearchMore1795757900000,
  Identity1795759492231,
  Governance1795759561568,
  Monitoring1795760284384,
  Suppliers1795760292160,
  Governance1795760489062,
  Governance1795771705706,
  Monitoring1795772247434,
  Messages1795782169018,
  Decisions1795782410538,
  LedgerPrivileges1795783000000,
  Monitoring1795784204053,
  Webhooks1795787458206,
  Monitoring1795806206113,
  Monitoring1795811953591,
  Monitoring1795819304769,
];
