const rounds = 7;
const roundMilliseconds = 150;

/**
 * The median time of one call in microseconds, over several rounds after one to warm up. The work gets the number of
 * the call, and what it returns is added up, so that it cannot be left out.
 */
export async function microseconds(work) {
  await oneRound(work);
  const times = [];
  for (let round = 0; round < rounds; round++) times.push(await oneRound(work));
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)];
}

async function oneRound(work) {
  let calls = 0;
  let sum = 0;
  const start = performance.now();
  let now = start;
  while (now - start < roundMilliseconds) {
    for (let index = 0; index < 10; index++) {
      const result = work(calls++);
      sum += typeof result === 'number' ? result : await result;
    }
    now = performance.now();
  }
  if (Number.isNaN(sum)) throw new Error('the work gave no number');
  return ((now - start) * 1000) / calls;
}
