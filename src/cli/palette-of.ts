import { PLAIN, type Palette } from '#report/palette';

/** Colours by chalk, or none; chalk is loaded only when it is needed. */
export async function paletteOf(colored: boolean): Promise<Palette> {
  if (!colored) return PLAIN;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return {
    error: chalk.red,
    warning: chalk.yellow,
    info: chalk.blue,
    good: chalk.green,
    strong: chalk.bold,
    faint: chalk.dim,
    place: chalk.cyan,
  };
}
