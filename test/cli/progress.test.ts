import { expect, test } from '@jest/globals';
import { progressLine } from '#cli/progress';

function watched() {
  const written: string[] = [];
  let time = 0;
  const line = progressLine(
    { isTerminal: true, columns: 24, write: async (text) => void written.push(text) },
    () => time,
  );
  return { written, line, at: (ms: number) => void (time = ms) };
}

test('a short run shows no progress', async () => {
  const { written, line, at } = watched();
  at(300);
  line.show(1, 2, 'ifu.md');
  await line.end();
  expect(written).toEqual([]);
});

test('a long run shows a line that fits, seldom, and takes it away', async () => {
  const { written, line, at } = watched();
  at(500);
  line.show(1, 9, 'ifu.md');
  at(550);
  line.show(2, 9, 'seldom.md');
  at(700);
  line.show(3, 9, 'a-very-long-name\u001B[2J.md');
  await line.end();
  expect(written).toEqual(['\r\u001B[Kreading 1/9 ifu.md', '\r\u001B[Kreading 3/9 a-very-long', '\r\u001B[K']);
});
