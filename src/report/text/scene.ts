import type { DossierResult } from '#model/report';
import type { RenderOptions } from '../render-options.js';

/** What every part of the text report needs: the dossier that it is about, and how to show it. */
export interface Scene extends RenderOptions {
  readonly dossier: DossierResult;
}
