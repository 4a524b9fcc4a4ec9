// Licence expressions: read, weighed against an allow list, written in SPDX's form. No packages are looked up here.

// A tree of { any: [...] }, { all: [...] } or a name; throws on what is no expression.
export function read(text) {
  // Older crates write `MIT/Apache-2.0` for "or".
  const words = text.replace(/\//g, ' OR ').match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const joined = (word, key, next) => {
    const parts = [next()];
    while (words[at] === word) {
      at += 1;
      parts.push(next());
    }
    return parts.length === 1 ? parts[0] : { [key]: parts };
  };
  const either = () => joined('OR', 'any', both);
  const both = () => joined('AND', 'all', one);
  const one = () => {
    const word = words[at++];
    if (word === '(') {
      const inner = either();
      if (words[at++] !== ')') throw new Error(`no licence expression: ${text}`);
      return inner;
    }
    if (!/^[A-Za-z0-9.+-]+$/.test(word ?? '') || ['AND', 'OR', 'WITH'].includes(word)) {
      throw new Error(`no licence expression: ${text}`);
    }
    if (words[at] !== 'WITH') return word;
    at += 2;
    return `${word} WITH ${words[at - 1]}`;
  };
  const tree = either();
  if (at !== words.length) throw new Error(`no licence expression: ${text}`);
  return tree;
}

// One allowed choice is enough for "or"; "and" asks for all.
export function allowed(tree, list) {
  if (tree.any) return tree.any.some((part) => allowed(part, list));
  if (tree.all) return tree.all.every((part) => allowed(part, list));
  return list.has(tree);
}

export function spdx(tree) {
  const within = (part) => (part.any || part.all ? `(${spdx(part)})` : part);
  if (tree.any) return tree.any.map(within).join(' OR ');
  if (tree.all) return tree.all.map(within).join(' AND ');
  return tree;
}
