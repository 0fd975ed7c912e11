// npm run differential -w @commonweal/rules -- [runs] [seed]
const [runs = '10000', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2);
const { differential } = await import('./src/testing/differential.ts');
const start = performance.now();
const { rules, compared } = await differential(Number(runs), Number(seed));
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(
  `seed ${seed}: ${runs} sets, ${rules} rules, ${compared} verdicts compared with json-rules-engine, no difference (${seconds} s)`,
);
