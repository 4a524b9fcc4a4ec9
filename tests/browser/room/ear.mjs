// An ear at the stream of a meeting, beside somebody's browser: it hears every event, comes back when the line drops, and keeps what was said. No test lives here.
import { setTimeout as pause } from 'node:timers/promises';

/** What may pass over a stream: a number and a kind, and nothing else. */
const LINE = /^(id: \d+|event: [a-z_]+|data: [a-z_]+|retry: \d+|:)?$/;

/** Listens with somebody's session, from the first event on. */
export async function listen(context, url) {
  const cookie = (await context.cookies(url)).map(({ name, value }) => `${name}=${value}`).join('; ');
  const away = new AbortController();
  const events = [];
  const odd = [];
  let last = 0;
  const note = (told) => {
    odd.push(...told.split('\n').filter((line) => !LINE.test(line)));
    const number = /^id: (\d+)$/m.exec(told)?.[1];
    if (!number) return;
    last = Number(number);
    events.push(`${number} ${/^event: (\w+)$/m.exec(told)?.[1]}`);
  };
  const hear = async () => {
    const answer = await fetch(url, { headers: { cookie, 'last-event-id': String(last) }, signal: away.signal });
    const words = new TextDecoder();
    let text = '';
    // What the line broke off is told again.
    for await (const bytes of answer.body) {
      const told = (text + words.decode(bytes, { stream: true })).split('\n\n');
      text = told.pop();
      told.forEach(note);
    }
  };
  const listening = (async () => {
    while (!away.signal.aborted) {
      await hear().catch(() => {});
      await pause(200);
    }
  })();
  return {
    events,
    odd,
    /** Waits until so many events were heard; a minute at most, for a line that is bad. */
    async until(count) {
      for (let times = 0; times < 240 && events.length < count; times += 1) await pause(250);
    },
    close() {
      away.abort();
      return listening;
    },
  };
}
