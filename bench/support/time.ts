/** Microseconds a call takes: the median of several rounds, after a warm-up. Each round lasts `round` milliseconds. */
export function microseconds(call: (turn: number) => unknown, { rounds = 5, round = 120 } = {}): number {
  const results = Array.from({ length: rounds + 1 }, () => timeRound(call, round));
  const [, ...counted] = results;
  return counted.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
}

function timeRound(call: (turn: number) => unknown, milliseconds: number): number {
  const start = performance.now();
  let turn = 0;
  let spent = 0;
  while (spent < milliseconds) {
    call(turn);
    turn += 1;
    spent = performance.now() - start;
  }
  return (spent * 1000) / turn;
}
