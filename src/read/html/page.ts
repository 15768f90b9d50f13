/** A page as a flat list of its elements in the order of the source: trees of any depth are walked without recursion. */
import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';

export interface Element {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** index of the element that holds it; -1 for the root */
  readonly parent: number;
  /** index after its last descendant; set when its end is reached */
  after: number;
}

/** Text as it comes, and the ends of lines that elements make. */
type Piece =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly start: number;
      readonly end: number;
      readonly element: number;
    }
  | { readonly kind: 'open' | 'close'; readonly element: number };

export interface Page {
  readonly elements: readonly Element[];
  readonly pieces: readonly Piece[];
}

/** What holds code or data, never words for a reader. `noscript` repeats what scripts would show. */
const WITHOUT_WORDS = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'canvas',
  'object',
  'embed',
  'iframe',
  'video',
  'audio',
  'picture',
  'map',
  'head',
]);

/** Parses a page as browsers do; broken pages have a tree too. */
export function readPage(raw: string): { page: Page; document: Tree.Document } {
  const document = parse(raw, { sourceCodeLocationInfo: true });
  const elements: Element[] = [];
  const pieces: Piece[] = [];
  /** Nodes to visit; a number closes the element of that index. */
  const stack: { readonly node: Tree.ChildNode | number; readonly parent: number }[] = [];
  const visitLater = (nodes: readonly Tree.ChildNode[], parent: number) => {
    for (let i = nodes.length - 1; i >= 0; i--) {
      const node = nodes[i];
      if (node) stack.push({ node, parent });
    }
  };
  visitLater(document.childNodes, -1);
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, parent } = next;
    if (typeof node === 'number') {
      pieces.push({ kind: 'close', element: node });
      const element = elements[node];
      if (element) element.after = elements.length;
    } else if (node.nodeName === '#text' && 'value' in node) {
      const place = node.sourceCodeLocation;
      pieces.push({
        kind: 'text',
        text: node.value,
        start: place?.startOffset ?? 0,
        end: place?.endOffset ?? 0,
        element: parent,
      });
    } else if ('tagName' in node && !WITHOUT_WORDS.has(node.tagName)) {
      const index = elements.length;
      elements.push({
        tag: node.tagName,
        attributes: new Map(node.attrs.map(({ name, value }) => [name, value])),
        parent,
        after: index + 1,
      });
      pieces.push({ kind: 'open', element: index });
      stack.push({ node: index, parent });
      visitLater(node.childNodes, index);
    }
  }
  return { page: { elements, pieces }, document };
}
