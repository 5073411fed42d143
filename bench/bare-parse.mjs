// The floor: parses the same Markdown files with remark-parse and the extensions that Dossierlint registers, and does nothing with the trees.
import { readFileSync } from 'node:fs';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

function extensions() {
  const data = this.data();
  data.micromarkExtensions = [gfmTable(), frontmatter(['yaml'])];
  data.fromMarkdownExtensions = [gfmTableFromMarkdown(), frontmatterFromMarkdown(['yaml'])];
}

const files = JSON.parse(readFileSync(process.argv[2], 'utf8'));
let blocks = 0;
for (const file of files)
  blocks += unified().use(remarkParse).use(extensions).parse(readFileSync(file, 'utf8')).children.length;
process.stdout.write(`${blocks}\n`);
