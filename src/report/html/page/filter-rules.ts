import { isWanted, type Wanted } from './wanted.js';

function wantedBy(form: HTMLFormElement): Wanted {
  const given = new FormData(form);
  const text = (name: string): string => String(given.get(name) ?? '');
  const verdicts = [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].filter((box) => box.checked);
  return {
    verdicts: new Set(verdicts.map((box) => box.value)),
    role: text('role'),
    document: text('document'),
    words: text('text').toLowerCase().split(/\s+/).filter(Boolean),
  };
}

/** Filters the rules of a dossier by its form, hides groups that are left empty, and says how many are shown. */
export function filterRules(dossier: HTMLElement): void {
  const form = dossier.querySelector<HTMLFormElement>('form.filters');
  if (!form) return;
  const cards = [...dossier.querySelectorAll<HTMLElement>('.rule')];
  const groups = [...dossier.querySelectorAll<HTMLElement>('.group')];
  const output = form.querySelector('output');
  const texts = new Map<HTMLElement, string>();
  const textOf = (card: HTMLElement): string => {
    const text = texts.get(card) ?? (card.textContent ?? '').toLowerCase();
    texts.set(card, text);
    return text;
  };
  const apply = (): void => {
    const wanted = wantedBy(form);
    for (const card of cards) card.hidden = !isWanted(card.dataset, () => textOf(card), wanted);
    for (const group of groups) group.hidden = !group.querySelector('.rule:not([hidden])');
    const shown = cards.filter((card) => !card.hidden).length;
    dossier.classList.toggle('filtered', shown < cards.length);
    if (output) output.textContent = `${shown} of ${cards.length} rules`;
  };
  form.addEventListener('input', apply);
  // A reset changes the fields only after its event.
  form.addEventListener('reset', () => setTimeout(apply));
  form.addEventListener('submit', (event) => event.preventDefault());
  apply();
}
