import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import type { Report } from '#model/report';
import { renderGitlab } from '#report/gitlab/render-gitlab';
import { dossier, report, satisfiedSbom } from '../sample-report.js';
import { hostile, NASTY, OPTIONS, telling, TELLING } from '../telling-report.js';

// What GitLab's documentation of the format asks for.
const isValid = new Ajv({ allErrors: true }).compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 8 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', minLength: 1, not: { pattern: '^\\./' } },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
});

interface Issue {
  readonly description: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

function issuesOf(of: Report): Issue[] {
  const value = JSON.parse(renderGitlab(of, OPTIONS)) as Issue[];
  isValid(value);
  expect(isValid.errors ?? []).toEqual([]);
  return value;
}

describe('the code quality report for GitLab', () => {
  test('has problems as blockers, gaps by severity, and no accepted gap', () => {
    expect(
      issuesOf(TELLING).map(({ severity, location: { path, lines } }) => `${severity} ${path}:${lines.begin}`),
    ).toEqual([
      'blocker pump/ifu.md:3',
      'major devices/pump/ifu.md:50',
      'major devices/pump/security-manual.md:21',
      'major devices/pump/security-manual.md:22',
      'minor devices/pump/ifu.md:1',
      'info devices/pump/security-manual.md:9',
    ]);
  });

  test('tells every issue apart, also in two dossiers with the same gaps', () => {
    const issues = issuesOf(report([telling, { ...telling, root: 'devices/other' }]));
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  });

  test('is an empty list where there is no gap', () => {
    expect(issuesOf(report([dossier([satisfiedSbom])]))).toEqual([]);
    expect(issuesOf(hostile(NASTY)).length).toBeGreaterThan(0);
  });
});
