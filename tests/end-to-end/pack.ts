import type { TestProject } from 'vitest/node';
import { packExtension } from '../../scripts/package.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    vsix: string;
  }
}

/** Before all end-to-end tests: they run the packed extension, so a file that the package lacks fails them. */
export default async function pack(project: TestProject): Promise<void> {
  project.provide('vsix', await packExtension());
}
