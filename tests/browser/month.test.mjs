// One month of one team, and a quarter that is published, as most people live them; other ways to live them are judged in every-way.test.mjs.
import { after, before, test } from 'node:test';
import { openBrowser, openHouse, visit } from './harness.mjs';
import { liveTheMonth, publishAQuarter } from './month.mjs';

let house;
let browser;
before(async () => {
  house = await openHouse();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await house?.close();
});

test('the month is lived from case to lesson', async () => {
  const visitor = await visit(browser, house);
  await liveTheMonth(visitor.page, 'Terugbellen');
  await visitor.leave();
});

test('a coordinator composes and publishes a quarter, and another neighbourhood reads it', async () => {
  const visitor = await visit(browser, house);
  await publishAQuarter(visitor.page);
  await visitor.leave();
});
