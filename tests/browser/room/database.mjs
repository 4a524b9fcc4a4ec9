// What the house keeps, read beside it. No test lives here.
import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** Rows of the database, each an object. */
export function rows(house, query) {
  const file = path.join(house.data, 'wijkbreed.sqlite');
  const told = execFileSync('sqlite3', ['-readonly', '-json', file, query], { encoding: 'utf8' });
  return told.trim() ? JSON.parse(told) : [];
}

/** An id of an address, as a query writes it. */
export const id = (text) => `x'${text.replace(/-/g, '')}'`;

/** A meeting, as a query writes it. */
export const meetingId = ({ address }) => id(address.replace('/sessie/', ''));
