// A door before one or more servers: the line between them and a browser, which can be slow, lose what it carries or be away. No test lives here.
import net from 'node:net';
import { Transform } from 'node:stream';

const GOOD = { late: 0, loses: 0, away: false };

/**
 * Each connection goes to the next of the houses that answers. `becomes` changes the line, which ends the connections there were:
 * `late` milliseconds to and fro, `loses` a connection at that share of what passes, or `away` altogether.
 */
export async function openDoor(houses) {
  let line = GOOD;
  let turn = 0;
  let lost = 0;
  const open = new Set();
  const server = net.createServer((visitor) => {
    open.add(visitor);
    visitor.on('close', () => open.delete(visitor)).on('error', () => visitor.destroy());
    if (line.away) return void visitor.destroy();
    const ports = houses.map((_, n) => new URL(houses[(turn + n) % houses.length].url).port);
    turn += 1;
    const lose = () => {
      lost += 1;
      visitor.resetAndDestroy();
    };
    const next = () => {
      const port = ports.shift();
      if (!port) return void visitor.destroy();
      const node = net.connect(Number(port), '127.0.0.1');
      let there = false;
      node.once('connect', () => {
        there = true;
        visitor.pipe(carry(line, lose)).pipe(node).pipe(carry(line, lose)).pipe(visitor);
      });
      node.on('error', () => (there ? visitor.destroy() : next()));
      visitor.on('close', () => node.destroy());
    };
    next();
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const cut = () => open.forEach((one) => one.destroy());
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    /** How many connections were lost on the way. */
    lost: () => lost,
    becomes(changes) {
      line = { ...GOOD, ...changes };
      cut();
    },
    close() {
      cut();
      return new Promise((closed) => server.close(closed));
    },
  };
}

/** Carries bytes one way; what is lost takes its connection along. */
function carry({ late, loses }, lose) {
  return new Transform({
    transform(bytes, _, done) {
      if (Math.random() < loses) return lose();
      if (!late) return done(null, bytes);
      setTimeout(() => this.destroyed || this.push(bytes), late / 2);
      return done();
    },
    flush(done) {
      setTimeout(done, late / 2);
    },
  });
}
