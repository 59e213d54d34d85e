import { UserError } from '../../lib/errors.ts';
import { decodeUtf8 } from '../../lib/utf8.ts';
import { fieldOfColumn, hasText, type Row } from '../columns.ts';
import { isObject, parseJson } from '../json-values.ts';
import type { ColumnNames, Form } from './form.ts';
import { pieceOfRow } from './rows.ts';

/** One JSON value: an article, a list of them, or an answer of a service that holds such a list. */
export const json: Form = {
  id: 'json',
  title: 'JSON',
  is: ({ name, text }) => name.endsWith('.json') || /^\s*[[{]\s*["{]/.test(text),
  pieces: async function* ({ path, bytes, onColumns }, columns) {
    const rows = rowsIn(parseJson(decodeUtf8(await bytes(), { file: path }), path), columns);
    if (rows === undefined)
      throw new UserError(
        'there is no article in this JSON',
        { file: path },
        'give an object with a text, or a list of such objects',
      );
    const where = { form: 'json', source: path } as const;
    for (const row of [rows].flat()) if (isObject(row)) onColumns?.(Object.keys(row));
    if (isObject(rows)) yield pieceOfRow(rows, { ...where, part: null }, columns);
    else
      for (const [at, row] of rows.entries())
        yield isObject(row)
          ? pieceOfRow(row, { ...where, part: `item ${at + 1}` }, columns)
          : { ...where, part: `item ${at + 1}`, reason: 'broken', message: 'this is no object' };
  },
};

/** How deep a list of articles lies in what a service answers: `{"articles": {"results": […]}}`. */
const deepest = 3;

/** The object that is an article, or the first list that holds objects, from the outside in. */
function rowsIn(value: unknown, columns?: ColumnNames): Row | readonly unknown[] | undefined {
  if (
    isObject(value) &&
    hasText(
      Object.keys(value).filter((key) => typeof value[key] === 'string'),
      columns,
    )
  )
    return value;
  let level: unknown[] = [value];
  for (let depth = 0; depth <= deepest; depth++) {
    const list = level.find(
      (each): each is unknown[] => Array.isArray(each) && each.some(isObject),
    );
    if (list !== undefined) return list;
    level = level.filter(isObject).flatMap((each) => Object.values(each));
  }
  return isObject(value) && Object.keys(value).some((key) => fieldOfColumn(key) === 'title')
    ? value
    : undefined;
}
