import type { DossierResult } from '#model/report';
import { html, type Html, type Part } from './html.js';

function factWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(factWords).join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const said = (key: string, words: string): Part =>
  words
    ? html`<div>
        <dt>${key}</dt>
        <dd>${words}</dd>
      </div>`
    : null;

function rows(device: Readonly<Record<string, unknown>>): readonly Part[] {
  return ['manufacturer', 'version', 'regulation', 'class'].map((key) =>
    said(key, device[key] === null || device[key] === undefined ? '' : factWords(device[key])),
  );
}

/** Who made which device: the line under the title. */
export const deviceLine = ({ device }: DossierResult): Html | null =>
  device && html`<dl class="device">${rows(device)}</dl>`;

/** The facts that somebody declared about the device. They decide which rules apply, so a reader has to see them. */
export function deviceFacts({ device }: DossierResult): Html {
  const facts = Object.entries((device?.['facts'] ?? {}) as Readonly<Record<string, unknown>>);
  if (facts.length === 0)
    return html`<p class="hint">No facts about the device are declared, so every rule was taken to apply.</p>`;
  return html`<details class="facts">
    <summary>${facts.length} declared facts about the device decide which rules apply</summary>
    <dl class="facts">${facts.map(([key, value]) => said(key.replaceAll('_', ' '), factWords(value)))}</dl>
  </details>`;
}
