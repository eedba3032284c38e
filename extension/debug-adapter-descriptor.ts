import { existsSync } from 'node:fs';
import * as vscode from 'vscode';
import { debugType } from './debug-type';

/** The adapter is a process of its own, so a guest that spins never holds the editor; it speaks DAP on its standard streams. */
export function registerDebugAdapter(context: vscode.ExtensionContext): vscode.Disposable {
  const bundle = context.asAbsolutePath('out/debug-adapter.cjs');
  return vscode.debug.registerDebugAdapterDescriptorFactory(debugType, {
    createDebugAdapterDescriptor() {
      if (!existsSync(bundle)) {
        throw new Error(`RS5005: ${bundle} does not exist. In a clone of the repository run \`npm run build\`.`);
      }
      // The editor's own executable runs as Node, so users need no Node of their own.
      return new vscode.DebugAdapterExecutable(process.execPath, [bundle], { env: { ELECTRON_RUN_AS_NODE: '1' } });
    },
  });
}
