/** The scopes of a frame, in the order the editor shows them. */
import type { DebugProtocol } from '@vscode/debugprotocol';
import type { Session } from '../session/session';
import type { CodeFrame } from '../stack/stack';
import { entryCheckNodes } from './entry-checks';
import { lastExitNodes } from './last-exits';
import { pageTableNodes } from './page-tables';
import { registerNodes } from './registers';
import type { TreeNode } from './variable-tree';
import { vmcsNodes } from './vmcs';

interface ScopeRow {
  readonly name: string;
  readonly presentationHint?: DebugProtocol.Scope['presentationHint'];
  /** The editor waits until the user opens an expensive scope. */
  readonly expensive: boolean;
  readonly nodes: (session: Session, frame: CodeFrame) => TreeNode[];
}

const scopes: readonly ScopeRow[] = [
  { name: 'Registers', presentationHint: 'registers', expensive: false, nodes: registerNodes },
  { name: 'VMCS', expensive: false, nodes: vmcsNodes },
  { name: 'VM-entry checks', expensive: true, nodes: entryCheckNodes },
  { name: 'Page tables', expensive: true, nodes: pageTableNodes },
  { name: 'Last exits', expensive: true, nodes: lastExitNodes },
];

export function scopesOf(session: Session, frame: CodeFrame): DebugProtocol.Scope[] {
  return scopes.map(({ name, presentationHint, expensive, nodes }) => ({
    name,
    presentationHint,
    expensive,
    variablesReference: session.tree.reference(() => nodes(session, frame)),
  }));
}
