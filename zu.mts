import { loadKnowledge, normalise } from './pipeline/normalise/normalise.ts';
import { readCases } from './tests/cases/reading.ts';
const C = readCases();
const a = C.map((c) => normalise(c.raw, loadKnowledge(c.registry)));
C.forEach((c, i) => {
  const b = normalise(c.raw, loadKnowledge(c.registry));
  for (const k of Object.keys(b))
    if (JSON.stringify(a[i][k]) !== JSON.stringify(b[k])) {
      console.log(c.name, k);
      if (Array.isArray(b[k]))
        for (let j = 0; j < b[k].length; j++)
          if (JSON.stringify(a[i][k][j]) !== JSON.stringify(b[k][j])) {
            console.log(a[i][k][j], b[k][j]);
            break;
          }
    }
});
