import type { DossierResult, Problem } from '#model/report';
import type { Severity } from '#model/rule';
import { fingerprintOf } from '#text/fingerprint';
import type { LocatedGap } from '../located/located-gap.js';
import { locatedGaps } from '../located/located-gaps.js';
import type { RenderReport } from '../formats.js';
import { toJson } from '../json/to-json.js';
import { pathFromHere } from '../text/place-piece.js';
import { visible } from '../text/visible.js';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

const issueOf = ({ result, message, place, fingerprint }: LocatedGap, { root }: DossierResult): object => ({
  description: visible(`${message} ${result.advice}`.trim()),
  check_name: result.rule,
  fingerprint,
  severity: SEVERITIES[result.severity],
  location: {
    path: pathFromHere(root, place.path),
    lines: { begin: place.start.line, end: Math.max(place.start.line, place.end.line) },
  },
});

const problemIssue = ({ kind, message, hint, path, line }: Problem): object => ({
  description: visible(`${message} ${hint}`.trim()),
  check_name: `problem/${kind}`,
  fingerprint: fingerprintOf(kind, message, path ?? '', String(line ?? '')),
  severity: 'blocker',
  location: { path: path ?? 'dossier.yaml', lines: { begin: line ?? 1, end: line ?? 1 } },
});

/** The gaps as a code quality report of GitLab; problems are blockers. Accepted gaps are left out, since it knows no such state; those that a baseline knows stay, since it compares by itself. */
export const renderGitlab: RenderReport = ({ dossiers, problems }) =>
  toJson([
    ...problems.map(problemIssue),
    ...dossiers.flatMap((dossier) =>
      locatedGaps(dossier)
        .filter(({ accepted }) => accepted === null)
        .map((gap) => issueOf(gap, dossier)),
    ),
  ]);
