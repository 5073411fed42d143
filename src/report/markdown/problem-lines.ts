import type { Problem } from '#model/report';
import { plain, quoted } from './markdown-text.js';

/** What is wrong with the run, as a list. */
export function problemLines(problems: readonly Problem[]): string[] {
  if (problems.length === 0) return [];
  return [
    '',
    '**This run can’t be trusted:**',
    '',
    ...problems.map(({ message, hint, path, line }) => {
      const where = path === null ? '' : `${quoted(`${path}${line === null ? '' : `:${line}`}`)} `;
      return `- ${where}${plain(`${message}. ${hint}`.replace(/([.!?])\.(?= )/, '$1'))}`;
    }),
  ];
}
