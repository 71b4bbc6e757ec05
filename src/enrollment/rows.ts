/** Rows of a world's lists: adding one, changing one. */
import { policy } from './policy.ts';

/** The rows with one more; the oldest goes where there are too many. */
export function addRow<Row>(rows: Row[], row: Row): Row[] {
  return [...rows, row].slice(-policy.rows);
}

/** The rows with the one of that id changed. */
export function changeRow<Row extends { id: string }>(rows: Row[], id: string, change: Partial<Row>): Row[] {
  return rows.map((row) => (row.id === id ? { ...row, ...change } : row));
}
