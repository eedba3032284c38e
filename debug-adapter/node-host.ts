/** The host that a Node process is. */
import fs from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Host } from './host';

export const nodeHost: Host = {
  readFile(file) {
    try {
      return fs.readFileSync(file);
    } catch {
      return undefined;
    }
  },
  isFile: (file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile() === true,
  resolvePath: (file) => path.resolve(file),
  now: () => performance.now(),
  soon: () => new Promise((resolve) => setImmediate(resolve)),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
