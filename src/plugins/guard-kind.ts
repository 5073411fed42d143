import type { Observer } from '#evidence/observe';
import type { AddedKind } from '#rules/added-kinds';
import { atOnce } from './at-once.js';
import type { KindFailure } from './loaded-plugins.js';
import { soundSightings } from './sound-sightings.js';
import { wordsOfError } from './words-of-error.js';

/** Guards the check kind of a plugin, so that one that fails takes nothing else with it: `failed` hears what goes wrong while it looks. */
export function guardKind(
  kind: string,
  plugin: string,
  { compile, ...others }: AddedKind,
  failed: (failure: KindFailure) => void,
): AddedKind {
  const guarded =
    (look: Observer): Observer =>
    (reading) => {
      try {
        return soundSightings(atOnce(look(reading)), reading.document);
      } catch (error) {
        failed({ kind, plugin, document: reading.document.path, words: wordsOfError(error) });
        return [];
      }
    };
  return {
    ...others,
    compile: (condition, names) => {
      try {
        const look: unknown = atOnce(compile(condition, names));
        if (typeof look !== 'function') throw new TypeError('it gave no function that looks at a document');
        return guarded(look as Observer);
      } catch (error) {
        throw new Error(`the plugin "${plugin}" refuses the condition: ${wordsOfError(error)}`, { cause: error });
      }
    },
  };
}
