import type * as vscode from 'vscode';
import { registerCopyVmcs } from './copy-vmcs';
import { registerDebugAdapter } from './debug-adapter-descriptor';
import { registerDebugConfiguration } from './debug-configuration';
import { registerNumberFormat } from './number-format';
import { registerOpenMemory } from './open-memory';
import { registerSerialConsole } from './serial-console';
import { registerWatchGuestPhysical } from './watch-guest-physical';

export function activate(context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    registerDebugConfiguration(),
    registerDebugAdapter(context),
    registerSerialConsole(),
    registerCopyVmcs(),
    registerOpenMemory(),
    registerWatchGuestPhysical(),
    registerNumberFormat(),
  );
}
