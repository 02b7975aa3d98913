import fc from 'fast-check';
import { endpoints } from '../../../src/contract/endpoints.js';
import { World } from '../support/world.js';

const params = { anomaly_id: 42 };
const key = '0b9a7c1e-6a53-4e0f-9d3c-2f1b8c7d6e5a';

/** A backend that ends with its `at`th request to ServiceNow, its state with it or not, and how much later the next one is asked. */
const ends = fc.array(
  fc.record({ at: fc.nat(4), how: fc.constantFrom('unsent', 'unanswered'), isLost: fc.boolean(), later: fc.constantFrom(0, 1_000, 29_000, 61_000) }),
  { minLength: 1, maxLength: 4 },
);

type End = typeof ends extends fc.Arbitrary<(infer One)[]> ? One : never;

/** Sends a request to one backend after the other, each of which ends at its time; returns the last one. */
async function driven(first: World, steps: readonly End[], send: (world: World, isReplay: boolean) => Promise<unknown>): Promise<World> {
  let world = first;
  for (const [step, { at, how, isLost, later }] of steps.entries()) {
    const current = world;
    let requests = 0;
    const ended = new Promise<void>((resolve) => {
      current.dies = () => {
        requests += 1;
        if (requests <= at) return undefined;
        // What reaches ServiceNow is carried out by then.
        setTimeout(resolve, 5);
        return how;
      };
    });
    await Promise.race([send(current, step > 0), ended]);
    current.clock.advance(later);
    world = new World({ after: current, isLost });
  }
  return world;
}

/** Replays until there is an answer, as a client does. */
async function replayed(world: World, send: (world: World, isReplay: boolean) => Promise<{ response: Response }>): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    if ((await send(world, true)).response.status === 201) return;
    world.clock.advance(61_000);
  }
  expect.unreachable('no answer after four replays');
}

// covers: W, D8
test('whichever backends end at whichever request, a key creates one incident and one link', async () => {
  const send = (world: World, isReplay: boolean) => world.send(endpoints.createTicket, { params, body: { title: 'Rows are missing' }, key, isReplay });
  await fc.assert(
    fc.asyncProperty(ends, async (steps) => {
      const world = await driven(new World(), steps, send);
      await replayed(world, send);
      expect(world.serviceNow.store.query('incident')).toHaveLength(1);
      expect((await world.call(endpoints.listTicketLinks, { params })).items).toHaveLength(1);
    }),
    { numRuns: 25 },
  );
});

// covers: W, L7, D8
test('whichever backends end at whichever request, a key links once, with one work note and one block', async () => {
  await fc.assert(
    fc.asyncProperty(ends, async (steps) => {
      const first = new World();
      const { sys_id } = first.incident();
      const send = (world: World, isReplay: boolean) => world.send(endpoints.linkTicket, { params, body: { ticket_id: sys_id }, key, isReplay });
      const world = await driven(first, steps, send);
      await replayed(world, send);
      expect(world.notes(sys_id)).toHaveLength(1);
      expect(world.description(sys_id).split('**Anomaly ID:** 42')).toHaveLength(2);
      expect((await world.call(endpoints.listTicketLinks, { params })).items).toHaveLength(1);
    }),
    { numRuns: 25 },
  );
});
