// A regular expression for a list of words that shares their beginnings: `add|adds|and` becomes `a(?:dds?|nd)`. Two thousand
// plain alternatives, tried at every identifier, would be slow.

/** A pattern that matches exactly the given words (letters, digits, underscores), the longest first. */
export function patternOfWords(words) {
  const tree = {};
  for (const word of words) {
    let node = tree;
    for (const letter of word) node = node[letter] ??= {};
    node.end = true;
  }
  return patternOfTree(tree);
}

function patternOfTree({ end, ...children }) {
  const branches = Object.keys(children)
    .sort()
    .map((letter) => letter + patternOfTree(children[letter]));
  if (branches.length === 0) return '';
  if (!end) return branches.length === 1 ? branches[0] : `(?:${branches.join('|')})`;
  return branches.length === 1 && branches[0].length === 1 ? `${branches[0]}?` : `(?:${branches.join('|')})?`;
}
