import { fingerprintOf } from '#text/fingerprint';
import { byCodeUnit } from '#text/order';

/** Lets the reader choose size and seed of the spot check. Draws as the report itself does, so anybody can draw the same. */
export function redraw(dossier: HTMLElement): void {
  const form = dossier.querySelector<HTMLFormElement>('form.draw');
  const list = dossier.querySelector('.samples');
  if (!form || !list) return;
  const output = dossier.querySelector('.spot-check output');
  const items = [...list.querySelectorAll<HTMLElement>('.sample')];
  const draw = (): void => {
    const given = new FormData(form);
    const seed = String(given.get('seed') ?? '');
    const size = Math.min(items.length, Math.max(1, Math.floor(Number(given.get('size'))) || 1));
    const rank = new Map(items.map((item) => [item, fingerprintOf(seed, item.dataset['rule'] ?? '')]));
    items.sort((a, b) => byCodeUnit(rank.get(a)!, rank.get(b)!));
    items.forEach((item, n) => (item.hidden = n >= size));
    list.append(...items);
    if (output) {
      const rules = items.length === 1 ? 'rule' : 'rules';
      output.textContent = `${size} of ${items.length} satisfied ${rules}, drawn by seed ${seed}.`;
    }
  };
  form.addEventListener('input', draw);
  form.addEventListener('reset', () => setTimeout(draw));
  form.addEventListener('submit', (event) => event.preventDefault());
}
