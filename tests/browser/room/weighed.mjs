// What each of them chooses when it is weighed, and what that comes to. No test lives here.
import { UNSIGNED } from './nameless.mjs';

const WITHOUT_REST = ['dirk', 'hanneke'];
const WITH_LETTERS = ['anouk', 'chaima', 'esra', 'goran'];

/** Of the groups: at most three, and nobody the last. */
export const ofGroups = (who) => ({
  chosen: ['Bellen', ...(WITHOUT_REST.includes(who) ? [] : ['Rust']), ...(WITH_LETTERS.includes(who) ? ['Brieven'] : [])],
});

/** By rank: how many chose it, how many have it in their top, and whether it is parked. */
export const GROUPS = [
  ['Bellen', 1, 8, 0, false],
  ['Rust', 2, 6, 0, false],
  ['Brieven', 3, 4, 0, false],
  ['Wat goed ging', 4, 0, 0, true],
];

/** In two steps, of what was written without names: everybody finds two important, and half of them has a third in their top. */
const [FIRST, SECOND, THIRD] = [UNSIGNED.bram, UNSIGNED.dirk, UNSIGNED.hanneke];
export const inTwoSteps = (who) => ({ chosen: [FIRST, SECOND], top: WITH_LETTERS.includes(who) ? [FIRST] : [FIRST, THIRD] });

/** Nobody has the second in their top: it ranks with what nobody chose, and is not parked. */
const OTHERS = Object.values(UNSIGNED).filter((text) => ![FIRST, SECOND, THIRD].includes(text));
export const TOPS = [[FIRST, 1, 8, 8, false], [THIRD, 2, 4, 4, false], [SECOND, 3, 8, 0, false], ...OTHERS.map((text) => [text, 3, 0, 0, true])];
