import { describe, expect, test } from '@jest/globals';
import { OPEN_TO_ALL, ROOMS, ROOMS_THAT_TOUCH_THE_WORLD } from './rooms.js';
import { SOURCE_FILES, type SourceFile } from './source-files.js';

interface Door {
  readonly file: SourceFile;
  readonly name: string;
}

const DOORS: readonly Door[] = SOURCE_FILES.flatMap((file) => file.imports.map((name) => ({ file, name })));

/** The room that an import leads to; null for a package, a built-in module or the own room. */
function roomBehind({ file, name }: Door): string | null {
  if (name.startsWith('#')) return name.slice(1).split('/')[0] ?? null;
  if (!name.startsWith('.')) return null;
  const target = new URL(name, `file:///${file.path}`).pathname.split('/');
  return target[2] === file.room ? null : (target[2] ?? null);
}

const told = ({ file, name }: Door): string => `${file.path} imports ${name}`;
const isPackage = ({ name }: Door): boolean => !/^[.#]|^node:/.test(name);

describe('the doors of the house', () => {
  test('are read from real imports', () => {
    expect(DOORS.length).toBeGreaterThan(100);
  });

  test('another room is entered as #room/file, a file of the same room as ./file.js', () => {
    const wrong = DOORS.filter((door) => {
      if (isPackage(door) || door.name.startsWith('node:')) return false;
      if (door.name.startsWith('#')) {
        return !/^#[a-z-]+(\/[a-z0-9-]+)+$/.test(door.name) || roomBehind(door) === door.file.room;
      }
      // Generated modules are JavaScript with types beside it; the doors of package.json lead to TypeScript.
      return !door.name.endsWith('.js') || ![null, 'generated'].includes(roomBehind(door));
    });
    expect(wrong.map(told)).toEqual([]);
  });

  test('each room opens only those rooms that it is allowed', () => {
    const wrong = DOORS.filter((door) => {
      const room = roomBehind(door);
      if (room === null || room === door.file.room || OPEN_TO_ALL.includes(room)) return false;
      // The typed API stands beside the rooms and joins them for programs.
      if (door.file.room === '') return room === 'cli' || room === 'build';
      return !ROOMS[door.file.room]?.opens.includes(room);
    });
    expect(wrong.map(told)).toEqual([]);
  });

  test('model imports nothing, and nothing opens the command line', () => {
    expect(
      DOORS.filter(({ file }) => file.room === 'model')
        .filter((door) => !/^(\.\/|#model\/)/.test(door.name))
        .map(told),
    ).toEqual([]);
    expect(DOORS.filter((door) => door.file.room !== 'cli' && roomBehind(door) === 'cli').map(told)).toEqual([]);
  });

  test('each npm package has one owner room', () => {
    const wrong = DOORS.filter(isPackage).filter(
      (door) => !ROOMS[door.file.room]?.packages.some((owned) => owned.test(door.name)),
    );
    expect(wrong.map(told)).toEqual([]);
  });

  test('disk, threads and environment are touched by dossier, run, cli and the build alone', () => {
    const wrong = DOORS.filter(({ name }) => name.startsWith('node:')).filter(
      ({ file }) => !ROOMS_THAT_TOUCH_THE_WORLD.includes(file.room),
    );
    expect(wrong.map(told)).toEqual([]);
    const isWorld = /\bprocess\.(?!exhaust)|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\blocaleCompare\(|\btoLocale/;
    const clocks = SOURCE_FILES.filter(
      ({ room, text }) => room !== '' && !ROOMS_THAT_TOUCH_THE_WORLD.includes(room) && isWorld.test(text),
    );
    expect(clocks.map(({ path }) => path)).toEqual([]);
  });
});
