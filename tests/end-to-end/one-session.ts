import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Workbench } from './workbench';

/**
 * The tests of a file are one session told in order, each going on where the one before stopped. So after a failure the rest is
 * skipped, and a picture of the failure is kept.
 */
export function oneSession(open: () => Promise<Workbench>): void {
  let workbench: Workbench | undefined;
  let failed = false;

  beforeAll(async () => {
    workbench = await open();
  });
  beforeEach(({ skip }) => {
    if (failed) skip('an earlier test of this session failed');
  });
  afterEach(async ({ task }) => {
    if (failed || task.result?.state !== 'fail') return;
    failed = true;
    await workbench?.failurePicture(task.name);
  });
  afterAll(() => workbench?.close());
}
