/** The named worlds that the playground, the stories and the tests share; `guide.ts` tells what each shows. */
export const scenarios = [
  'default',
  'empty',
  'not-connected',
  'jira',
  'disconnected',
  'deleted',
  'expired',
  'slow',
  'failing',
  'dozens',
  'many',
  'next-release',
  'no-basic',
  'hibernating',
  'maintenance',
  'rate-limited',
  'hidden-lists',
  'picky',
  'lost-answers',
  'not-linked',
  'sync-failing',
  'retired',
  'forbidden',
  'signed-out',
  'gateway-fails',
  'documented-only',
] as const;

/** A named world. */
export type Scenario = (typeof scenarios)[number];

export const isScenario = (name: string): name is Scenario => (scenarios as readonly string[]).includes(name);
