import { describe, expect, test } from '@jest/globals';
import type { Report } from '#model/report';
import { renderGithub } from '#report/github/render-github';
import { dossier, report, satisfiedSbom } from '../sample-report.js';
import { hostile, NASTY, OPTIONS, TELLING } from '../telling-report.js';

const linesOf = (of: Report): string[] => renderGithub(of, OPTIONS).split('\n').slice(0, -1);

describe('the annotations for GitHub', () => {
  test('have problems first, then gaps by severity, and no accepted gap', () => {
    const heads = linesOf(TELLING).map((line) => line.split('::')[1]);
    expect(heads).toEqual([
      'error file=pump/ifu.md,line=3,title=dossierlint%3A problem',
      'error file=devices/pump/ifu.md,line=50,title=mdcg-2019-16/failsafe-mode',
      'error file=devices/pump/security-manual.md,line=21,endLine=21,col=1,endColumn=11,title=mdcg-2019-16/firewall-rules',
      'error file=devices/pump/security-manual.md,line=22,endLine=22,col=1,endColumn=11,title=mdcg-2019-16/firewall-rules',
      'warning file=devices/pump/ifu.md,line=1,title=mdcg-2019-16/logging',
      'notice file=devices/pump/security-manual.md,line=9,endLine=9,col=5,endColumn=24,title=mdcg-2019-16/backup',
    ]);
  });

  test('say what is so and what to do', () => {
    expect(linesOf(TELLING)[2]!.split('::')[2]).toBe(
      'Firewall rules: Port 8080 has no direction; in or out was expected. Name the direction of each port.',
    );
  });

  test('are none where there is no gap', () => {
    expect(renderGithub(report([dossier([satisfiedSbom])]), OPTIONS)).toBe('');
  });

  test('let no dossier give a command to the runner', () => {
    const lines = linesOf(hostile(NASTY));
    expect(lines.filter((line) => !/^::(?:error|warning|notice) file=/.test(line))).toEqual([]);
    for (const line of lines) {
      // The runner takes all up to the second pair of colons for the command, and the rest for its message.
      const [, properties = ''] = /^::\w+ (.*?)::/.exec(line) ?? [];
      expect(properties).toMatch(/^file=[^,:]*,line=\d+,(?:endLine=\d+,col=\d+,endColumn=\d+,)?title=[^,:]*$/);
      expect(line).not.toContain('##vso[');
      // What stood in the dossier as an escape of the runner is no longer one.
      expect(line).not.toMatch(/%0A/);
      expect(line).toContain('%250A');
    }
  });
});
