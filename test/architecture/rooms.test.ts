import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { NOT_YET, ROOMS } from './rooms.js';
import { PROJECT, SOURCE_FILES } from './source-files.js';

const foldersOf = (path: string): string[] =>
  readdirSync(join(PROJECT, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(join(PROJECT, path, entry.name)).length > 0)
    .map((entry) => entry.name);

describe('the rooms of the house', () => {
  test('are those of the map, no more', () => {
    expect(foldersOf('src').filter((room) => !(room in ROOMS))).toEqual([]);
  });

  test('are those of the map, no less', () => {
    const standing = foldersOf('src');
    expect(Object.keys(ROOMS).filter((room) => !standing.includes(room) && !NOT_YET.includes(room))).toEqual([]);
  });

  test('leave the list of rooms to come once they stand', () => {
    expect(foldersOf('src').filter((room) => NOT_YET.includes(room))).toEqual([]);
  });

  test('have no folder of the project beside them that the map does not know', () => {
    const known = [
      'bench',
      'bin',
      'coverage',
      'dist',
      'docs',
      'fixtures',
      'man',
      'node_modules',
      'rules',
      'schemas',
      'src',
      'test',
    ];
    expect(foldersOf('.').filter((name) => !name.startsWith('.') && !known.includes(name))).toEqual([]);
  });

  test('of the tests mirror those of the source', () => {
    const ownRooms = ['architecture', 'bench', 'browser', 'ci', 'dossiers', 'package', 'rules'];
    expect(foldersOf('test').filter((room) => !(room in ROOMS) && !ownRooms.includes(room))).toEqual([]);
  });

  test('hold only the API beside them', () => {
    expect(SOURCE_FILES.filter(({ room }) => room === '').map(({ path }) => path)).toEqual(['src/index.ts']);
  });
});
