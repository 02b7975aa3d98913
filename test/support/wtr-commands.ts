// @open-wc/testing reaches for the Web Test Runner's commands, which only its equalSnapshot() uses.
const unavailable = (): never => {
  throw new Error('equalSnapshot() needs @web/test-runner; use toMatchSnapshot()');
};
export const getSnapshot = unavailable;
export const getSnapshotConfig = unavailable;
export const saveSnapshot = unavailable;
