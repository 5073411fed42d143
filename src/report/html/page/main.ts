// What makes the page better than it is without a script. Nothing is loaded, kept or sent.
import { openTargets } from './open-targets.js';
import { openForPrint } from './open-for-print.js';
import { redraw } from './redraw.js';
import { filterRules } from './filter-rules.js';

for (const scripted of document.querySelectorAll<HTMLElement>('.scripted')) scripted.hidden = false;
for (const dossier of document.querySelectorAll<HTMLElement>('.dossier')) {
  filterRules(dossier);
  redraw(dossier);
}
openTargets();
openForPrint();
