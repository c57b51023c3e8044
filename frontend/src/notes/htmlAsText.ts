/** A node of a Markdown tree, as far as it matters here. */
interface MarkdownNode {
  type: string;
  value?: string;
  children?: MarkdownNode[];
}

/** Shows HTML as the text it was typed as: it would be dropped otherwise, and somebody's words with it. */
export function htmlAsText() {
  return (tree: MarkdownNode) => replaceIn(tree);
}

function replaceIn(node: MarkdownNode): void {
  node.children = node.children?.map((child) => {
    if (child.type !== 'html') return child;
    const text = { type: 'text', value: child.value ?? '' };
    return isBlock(node) ? { type: 'paragraph', children: [text] } : text;
  });
  node.children?.forEach(replaceIn);
}

function isBlock({ type }: MarkdownNode): boolean {
  return ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(type);
}
