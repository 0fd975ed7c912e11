import { chosenIndicators, effectsOf, type Dossier } from '@commonweal/procurements';
import type { CriteriaFault, ScaleContent } from '@commonweal/wire';
import type { WorkFound } from '@commonweal/workflow';
import { criteriaFaults, type WeightingPolicy } from '../calculation/criteria-faults.js';
import { inLot } from '../award-desk.js';
import type { AwardFile } from '../rows/award-file.js';

type Known = Pick<Dossier, 'effects' | 'choices' | 'documents' | 'lots'>;

/** What standing rules and the choices of indicators ask of the criteria. */
export function weightingPolicy(dossier: Known): WeightingPolicy {
  const minima = effectsOf(dossier, 'minimum-weighting', 'stands').map(({ arguments: { percent } }) =>
    Number(percent),
  );
  const [split] = effectsOf(dossier, 'split-weighting', 'stands').map(({ arguments: args }) => ({
    quantitative: Number(args['quantitative']),
    qualitative: Number(args['qualitative']),
  }));
  return {
    ...(minima.length ? { minimum: Math.max(...minima) } : {}),
    ...(split ? { split } : {}),
    scales: dossier.documents.all<ScaleContent>('scale'),
    indicators: new Map(askedIndicators(dossier).map(({ indicator, title }) => [indicator, title])),
  };
}

/** What bidders are asked about: chosen as an award criterion, alone or with an obligation. */
export function askedIndicators(dossier: Known) {
  return chosenIndicators(dossier).filter(({ choice }) => choice !== 'performance-obligation');
}

export function faultsOfLot(dossier: Known, file: AwardFile, lotId: string): CriteriaFault[] {
  return criteriaFaults(file.criteriaOf(lotId), weightingPolicy(dossier));
}

/** How the criteria stand, over all lots. */
export function criteriaWork(dossier: Known, file: AwardFile): WorkFound {
  const missing = dossier.lots.filter(({ id }) => !file.criteriaOf(id).length);
  const faults = dossier.lots
    .filter((lot) => !missing.includes(lot))
    .flatMap(({ id }) =>
      faultsOfLot(dossier, file, id).map((fault) => ({ ...fault, at: inLot(dossier, id) })),
    );
  const open = faults.filter(({ breaks }) => !breaks);
  return {
    isBegun: file.rows.criteria.length > 0,
    open: [
      ...missing.map(({ id }) => `the award criteria${inLot(dossier, id)}`),
      ...(open.length
        ? [`${open.length === 1 ? 'one thing' : `${open.length} things`} in the award criteria`]
        : []),
    ],
    problems: faults.filter(({ breaks }) => breaks).map(({ words, at }) => `${words}${at}`),
  };
}
