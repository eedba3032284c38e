/** The tree behind `scopes` and `variables`: nodes made when someone looks, numbered while the machine stands still. */
import type { DebugProtocol } from '@vscode/debugprotocol';
import { RingsideError } from '../../emulator/index';

/** One row of the Variables view. */
export interface TreeNode {
  readonly name: string;
  readonly value: string;
  readonly type?: string;
  /** The rows below; called each time someone looks, so that they are never stale. */
  readonly children?: () => TreeNode[];
  /** How to write it in the expression language. */
  readonly evaluateName?: string;
  readonly memoryReference?: string;
  /** Writes a new value, already evaluated to a number. */
  readonly set?: (value: bigint) => void;
}

export class VariableTree {
  private readonly containers = new Map<number, () => TreeNode[]>();
  private next = 1;

  /** Forgets every reference: they are valid only while the machine stands still. */
  clear(): void {
    this.containers.clear();
  }

  /** A number under which the client can ask for these rows; numbers are never used again. */
  reference(children: (() => TreeNode[]) | undefined): number {
    if (children === undefined) return 0;
    const reference = this.next++;
    this.containers.set(reference, children);
    return reference;
  }

  /** @throws RingsideError 3050 when the reference is of an earlier stop */
  list(reference: unknown): TreeNode[] {
    const children = this.containers.get(reference as number);
    if (children !== undefined) return children();
    throw new RingsideError(
      3050,
      `The variables reference ${JSON.stringify(reference)} is not valid.`,
      'References are valid until the machine runs on; ask for the scopes again.',
    );
  }

  /** @throws RingsideError 3051 when there is no such row, 3052 when it cannot be written */
  find(reference: unknown, name: unknown): TreeNode & { set: (value: bigint) => void } {
    const node = this.list(reference).find((candidate) => candidate.name === name);
    if (node === undefined) {
      throw new RingsideError(
        3051,
        `There is no variable ${JSON.stringify(name)} here.`,
        'Ask for the variables again.',
      );
    }
    if (node.set === undefined) {
      throw new RingsideError(
        3052,
        `${node.name} cannot be changed.`,
        'Registers, memory and writable VMCS fields can.',
      );
    }
    return { ...node, set: node.set };
  }

  /** The row as the protocol gives it. */
  toVariable(node: TreeNode): DebugProtocol.Variable {
    const { name, value, type, evaluateName, memoryReference, children, set } = node;
    return {
      name,
      value,
      type,
      evaluateName,
      memoryReference,
      variablesReference: this.reference(children),
      ...(set === undefined && { presentationHint: { attributes: ['readOnly'] } }),
    };
  }
}
