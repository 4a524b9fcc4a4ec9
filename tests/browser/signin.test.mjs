// The first page anyone sees: who it lets in is tested elsewhere, here whether everyone can read it.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { SIZES, WAYS, fits, openBrowser, openHouse, shot, visit } from './harness.mjs';
import { hasNoBarriers, isValid } from './audit.mjs';

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

for (const size of Object.keys(SIZES)) {
  test(`the sign-in page has no barriers and fits (${size})`, async () => {
    const visitor = await visit(browser, house, { size });
    await visitor.page.goto('/aanmelden');
    await hasNoBarriers(visitor.page);
    await fits(visitor.page);
    await shot(visitor.page, 'aanmelden');
    await visitor.leave();
  });
}

for (const way of WAYS) {
  test(`the sign-in page is whole ${way}`, async () => {
    const visitor = await visit(browser, house, { way });
    const answer = await visitor.page.goto('/aanmelden');
    assert.equal(answer.status(), 200);
    assert.equal(await visitor.page.getByRole('heading', { level: 1 }).count(), 1);
    assert.ok((await visitor.page.getByRole('button').count()) > 0, 'there is nothing to sign in with');
    await isValid(visitor.page);
    await visitor.leave();
  });
}
