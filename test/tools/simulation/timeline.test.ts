import { Timeline } from '../../../tools/simulation/timeline.js';

/** Schedules a task in each lane, and what the second one schedules; tells when they ran, in seconds from the start. */
function scheduled() {
  const timeline = new Timeline();
  const start = timeline.now();
  const ran: string[] = [];
  const note = (name: string) => () => void ran.push(`${name} ${(timeline.now() - start) / 1000}`);
  timeline.scheduler('backend').after(5_000, note('backend'));
  timeline.scheduler('instance').after(2_000, () => {
    note('instance')();
    timeline.scheduler('instance').after(1_000, note('next'));
  });
  return { timeline, ran };
}

describe('the time of a simulated world', () => {
  it('runs what is due in its order and at its moment, what that schedules included', async () => {
    const { timeline, ran } = scheduled();
    await timeline.pass(10_000);
    expect(ran).toEqual(['instance 2', 'next 3', 'backend 5']);
  });

  it('leaves a backend’s own tasks for later while a request is at work', async () => {
    const { timeline, ran } = scheduled();
    await timeline.passAtWork(10_000);
    expect(ran).toEqual(['instance 2', 'next 3']);
    expect(timeline.waiting('backend')).toBe(1);
    await timeline.pass(0);
    expect(ran).toEqual(['instance 2', 'next 3', 'backend 10']);
  });

  it('does not run what was called off, or is not due', async () => {
    const { timeline, ran } = scheduled();
    const callOff = timeline.scheduler('instance').after(1_000, () => void ran.push('called off'));
    callOff();
    await timeline.pass(1_999);
    expect(ran).toEqual([]);
  });
});
