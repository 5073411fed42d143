/** Opens the rule that a link leads to, and brings it back where a filter hides it. */
export function openTargets(): void {
  const open = (): void => {
    const target = document.getElementById(location.hash.slice(1));
    if (!(target instanceof HTMLDetailsElement)) return;
    if (target.hidden) target.closest('.dossier')?.querySelector<HTMLFormElement>('form.filters')?.reset();
    target.open = true;
    // After the reset has been applied: what is hidden takes no focus.
    setTimeout(() => {
      target.querySelector('summary')?.focus({ preventScroll: true });
      target.scrollIntoView();
    });
  };
  addEventListener('hashchange', open);
  // A link to where one already is changes no hash.
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (link && link.getAttribute('href') === location.hash) open();
  });
  open();
}
