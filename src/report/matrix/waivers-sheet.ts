import type { Report } from '#model/report';
import { pathFromHere } from '../text/place-piece.js';
import type { Sheet } from './sheet.js';

/** What is accepted, on whose word and until when, and the waivers that no longer do anything. */
export function waiversSheet({ dossiers }: Report): Sheet {
  return {
    name: 'Waivers',
    columns: [
      { head: 'Dossier', width: 18 },
      { head: 'State', width: 10 },
      { head: 'Kind', width: 10 },
      { head: 'Rule', width: 34 },
      { head: 'Element', width: 20 },
      { head: 'Document', width: 30 },
      { head: 'Reason', width: 60 },
      { head: 'Approver', width: 20 },
      { head: 'Expires', width: 12 },
      { head: 'Reference', width: 20 },
      { head: 'Written in', width: 34 },
      { head: 'Line', width: 7 },
    ],
    rows: dossiers.flatMap(({ name, root, waivers }) =>
      waivers.map((one) => [
        name,
        one.state,
        one.kind,
        one.rule,
        one.element,
        one.document,
        one.reason,
        one.approver,
        one.expires,
        one.reference,
        pathFromHere(root, one.path),
        one.line,
      ]),
    ),
  };
}
