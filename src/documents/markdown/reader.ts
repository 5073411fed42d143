import type { Nodes } from 'mdast';
import type { Range } from '#model/span';
import type { DocumentBuilder } from '../document-builder.js';
import type { Callout } from './unwrap-containers.js';

/** What every part of the Markdown reader needs: where blocks go, and how a node finds its place in the source. */
export interface MarkdownReader {
  readonly builder: DocumentBuilder;
  /** The text that was parsed; places move to those of the file when all is read. */
  readonly source: string;
  /** MDX: module lines and expressions in braces are no prose. */
  readonly isMdx: boolean;
  rangeOf(node: Nodes): Range;
  /** Address of a link definition, or null where there is none. */
  definitionOf(identifier: string): string | null;
  /** Innermost `:::` or `!!!` container around an offset, or null. */
  calloutAt(offset: number): Callout | null;
  /** Anchor of a heading, numbered where it is repeated. */
  slugOf(heading: string): string;
  /** Notes that content was left out because it is nested too deep. */
  tellTooDeep(): void;
}
