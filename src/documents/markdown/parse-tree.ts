import type { Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

function extensions(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] };
  // Only what rules use: full GFM doubles parse time, autolink literals above all.
  data.micromarkExtensions = [gfmTable(), frontmatter(['yaml'])];
  data.fromMarkdownExtensions = [gfmTableFromMarkdown(), frontmatterFromMarkdown(['yaml'])];
}

/** Parses Markdown with tables and front matter into a syntax tree with positions. */
export function parseTree(text: string): Root {
  return unified().use(remarkParse).use(extensions).parse(text) as Root;
}
