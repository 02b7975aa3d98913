import { anomaliesOf, backendSeedOf } from '../../mock/scenarios/scenario-data.js';
import type { ProductSeed } from '../../mock/product/product-seed.js';

/** Returns anomalies to try with, as they are shortly before `now`: those of a world where nothing is connected and linked. */
export function sampleProduct(now: number): ProductSeed {
  const scenario = 'not-connected';
  // What the seed says of an instance is left out: there is none.
  const { datastores = [], anomalies = [], comments = [], history = [] } = backendSeedOf(scenario, { now, appUrl: '', origin: '', anomalies: anomaliesOf(scenario) });
  return { datastores, anomalies, comments, history };
}
