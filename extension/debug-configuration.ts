import * as vscode from 'vscode';
import { debugType } from './debug-type';
import { showProblem } from './problem';

const assemblyFile = /\.(asm|nasm)$/i;

/** F5 without a launch.json, the entries of the Run and Debug menu, and checks that need no adapter. */
export function registerDebugConfiguration(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.debug.registerDebugConfigurationProvider(debugType, { resolveDebugConfiguration }),
    vscode.debug.registerDebugConfigurationProvider(
      debugType,
      { provideDebugConfigurations: () => [launchOf('${file}', stopAtVmExits)] },
      vscode.DebugConfigurationProviderTriggerKind.Dynamic,
    ),
  );
}

const stopAtVmExits = { stopOn: ['exit:any'] };
const stopAtEntry = { stopOnEntry: true };
const entersGuest = /\b(?:vmlaunch|vmrun)\b/i;

function launchOf(program: string, stops: object): vscode.DebugConfiguration {
  return { type: debugType, request: 'launch', name: 'Ringside: current file', program, ...stops };
}

/** Answering undefined cancels the launch; the user has then been told why. */
function resolveDebugConfiguration(
  _folder: vscode.WorkspaceFolder | undefined,
  configuration: vscode.DebugConfiguration,
): vscode.DebugConfiguration | undefined {
  const withoutLaunchJson = !configuration.type && !configuration.request && !configuration.name;
  const resolved = withoutLaunchJson ? launchOfActiveEditor() : configuration;
  if (!resolved) return undefined;
  if (typeof resolved.program !== 'string' || resolved.program.trim() === '') {
    void showProblem(
      5003,
      `The launch configuration "${resolved.name}" has no "program".`,
      'Set it to an assembly source, an ELF image or a flat image, for example "${file}".',
      'Open launch.json',
    ).then((chosen) => chosen && vscode.commands.executeCommand('workbench.action.debug.configure'));
    return undefined;
  }
  return resolved;
}

function launchOfActiveEditor(): vscode.DebugConfiguration | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !(['nasm', 'asm'].includes(document.languageId) || assemblyFile.test(document.fileName))) {
    void showProblem(
      5002,
      'There is no assembly file in the active editor.',
      'Open a .asm or .nasm file and press F5, or write a launch.json with a "program".',
    );
    return undefined;
  }
  if (document.uri.scheme !== 'file') {
    void showProblem(
      5004,
      `${document.uri.toString()} is not a file on disk.`,
      'Save it into a folder first: the assembler reads the file and what it includes from disk.',
    );
    return undefined;
  }
  // A hypervisor is there for its exits; anything else is looked at from its first instruction.
  return launchOf(document.fileName, entersGuest.test(document.getText()) ? stopAtVmExits : stopAtEntry);
}
