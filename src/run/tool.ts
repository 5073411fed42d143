import tool from '../generated/tool.js';

/** Name and version of this program, as reports carry them. */
export const TOOL = tool;
