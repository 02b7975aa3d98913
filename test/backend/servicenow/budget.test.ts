import { Budget } from '../../../src/backend/servicenow/budget.js';
import { manualClock } from '../../../src/common/clock.js';

// covers: W
test('a budget is used up by time, and never owes any', () => {
  const clock = manualClock();
  const budget = new Budget(clock, 1_000);
  const left = [0, 400, 599, 1, 1, 5_000].map((later) => {
    clock.advance(later);
    return budget.left;
  });
  expect(left).toEqual([1_000, 600, 1, 0, 0, 0]);
});
