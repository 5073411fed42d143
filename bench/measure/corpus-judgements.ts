import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What readers judged of one element (counted from 0) of a rule in one real document. */
export interface CorpusJudgement {
  readonly file: string;
  readonly rule: string;
  readonly element: number;
  readonly language: string;
  readonly stated: boolean;
  /** Lines as the readers wrote them: `12-14;30`. */
  readonly lines: string;
  readonly note: string;
}

function parseCsv(text: string): Record<string, string>[] {
  const [head = [], ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((cell) =>
        cell[1]!.replace(/^"|"$/g, '').replace(/""/g, '"'),
      ),
    );
  return rows.map((row) => Object.fromEntries(head.map((name, n) => [name, row[n] ?? ''])));
}

/** Reads the judgements on which the readers of the corpus agree, in one language. */
export function readCorpusJudgements(folder: string, language: string): CorpusJudgement[] {
  return parseCsv(readFileSync(join(folder, 'elements.csv'), 'utf8'))
    .filter((row) => row['contested'] !== 'yes' && row['language'] === language && row['listed'] === 'yes')
    .map((row) => ({
      file: row['file']!,
      rule: row['rule']!,
      element: Number(row['element']) - 1,
      language,
      stated: row['verdict'] === 'yes',
      lines: row['lines']!,
      note: row['note']!,
    }));
}
