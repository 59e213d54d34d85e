import type { Description, ReleaseFacts } from '../facts.ts';
import { duckdbSql } from './duckdb-sql.ts';
import { postgresqlSql } from './postgresql-sql.ts';
import { pandasPy, plainPy, polarsPy } from './python.ts';
import { rScript } from './r-script.ts';
import { sqliteSql } from './sqlite-sql.ts';

/** The files of load/: each loads the tables into a tool, with types and exact texts. */
export const loadFiles = (facts: ReleaseFacts): Description[] =>
  [
    { path: 'duckdb.sql', text: duckdbSql(facts) },
    { path: 'sqlite.sql', text: sqliteSql(facts) },
    { path: 'postgresql.sql', text: postgresqlSql(facts) },
    { path: 'with_python.py', text: plainPy(facts) },
    { path: 'with_pandas.py', text: pandasPy(facts) },
    { path: 'with_polars.py', text: polarsPy(facts) },
    { path: 'with_r.R', text: rScript(facts) },
  ].map(({ path, text }) => ({ path: `load/${path}`, text }));
