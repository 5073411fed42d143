import type { Place } from '#model/span';
import { artifactLocation } from './artifact-location.js';
import { messageText } from './message-text.js';

function regionOf({ start, end, excerpt }: Place): object {
  const from = { startLine: start.line, startColumn: start.column };
  if (start.line === end.line && start.column === end.column) return from;
  return { ...from, endLine: end.line, endColumn: end.column, snippet: { text: excerpt } };
}

/** A place of a dossier as a SARIF location, with a message where one is given. */
export function locationOf(root: string, place: Place, message: string | null = null): object {
  return {
    physicalLocation: { artifactLocation: artifactLocation(root, place.path), region: regionOf(place) },
    ...(message === null ? {} : { message: messageText(message) }),
  };
}
