import type { Report } from '#model/report';
import {
  dossier,
  inapplicableRoles,
  missingLog,
  partialFailsafe,
  report,
  satisfiedSbom,
  unreadHosting,
} from '../sample-report.js';

/** What a hostile document may say where a page would be careless. Each would set `window.struck` if it ran. */
export const PAYLOADS: readonly string[] = [
  '<script>window.struck=1</script>',
  '</style></title></textarea><script>window.struck=2</script>',
  '"><img src=x onerror="window.struck=3">',
  "' onmouseover='window.struck=4' autofocus onfocus='window.struck=5",
  'javascript:window.struck=6',
  '<svg onload=window.struck=7><a xlink:href="javascript:window.struck=8">',
  '--><iframe srcdoc="<script>parent.struck=9</script>">',
  '<base href="http://127.0.0.1:9/"><link rel=stylesheet href=//127.0.0.1:9/x.css>',
  '\u202Efdp.exe\u0000<meta http-equiv=refresh content="0;url=http://127.0.0.1:9/">',
  '${window.struck=10}{{window.struck=11}}',
];

// Words of a closed list, by which the page decides what to show.
const KEPT: ReadonlySet<string> = new Set([
  'verdict',
  'severity',
  'force',
  'reason',
  'kind',
  'roleFrom',
  'sha256',
  'hash',
  'profile',
]);

/** The same report with a payload in place of every text that a dossier or a pack may say. */
export function made(hostile: boolean): Report {
  const all = [partialFailsafe, missingLog, satisfiedSbom, inapplicableRoles, unreadHosting];
  const disputed = { ...partialFailsafe, verdict: 'contradicted' as const, rule: 'p/disputed' };
  const given = report(
    [dossier([...all, disputed], { notRead: ['a.docx'] }), dossier(all, { name: 'Second', root: 'second' })],
    [{ kind: 'unreadable', message: 'ifu.pdf could not be read', path: 'ifu.pdf', line: 3, hint: 'Convert it.' }],
  );
  const titled: Report = {
    ...given,
    packs: given.packs.map((pack) => ({
      ...pack,
      title: 'Guidance',
      table: 'All of it',
    })),
  };
  if (!hostile) return titled;
  let n = 0;
  return JSON.parse(JSON.stringify(titled), (key, value: unknown) => {
    if (typeof value !== 'string' || KEPT.has(key)) return value;
    n += 1;
    return `${PAYLOADS[n % PAYLOADS.length]!} ${n}`;
  }) as Report;
}
