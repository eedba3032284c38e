/**
 * How APICs reach each other: interrupt messages with a destination.
 *
 * Specification: SDM 3A, chapter "Advanced Programmable Interrupt Controller (APIC)", "Issuing Interprocessor Interrupts"
 * and "Determining IPI Destination".
 */

/** Delivery-mode field of ICR, LVT and redirection entries. */
export const deliveryMode = {
  fixed: 0,
  lowestPriority: 1,
  smi: 2,
  nmi: 4,
  init: 5,
  startUp: 6,
  extInt: 7,
} as const;

export interface InterruptMessage {
  /** One of {@link deliveryMode}; a reserved mode is delivered to nobody. */
  readonly deliveryMode: number;
  readonly vector: number;
  readonly levelTriggered: boolean;
}

/** A local APIC as the bus sees it. */
export interface BusAgent {
  /** Whether it is the target of an 8-bit destination. */
  isDestination(destination: number, logical: boolean): boolean;
  /** Processor priority, by which a lowest-priority message chooses. */
  readonly processorPriority: number;
  accept(message: InterruptMessage): void;
}

export class ApicBus {
  /** Told of the end of each level-triggered interrupt: an I/O APIC clears its remote IRR. */
  onEndOfInterrupt: (vector: number) => void = () => {};

  private readonly agents: BusAgent[] = [];

  connect(agent: BusAgent): void {
    this.agents.push(agent);
  }

  /** Sends to the APICs that an 8-bit destination names, by ID or by logical destination. */
  send(message: InterruptMessage, destination: number, logical: boolean): void {
    const targets = this.agents.filter((agent) => agent.isDestination(destination, logical));
    if (message.deliveryMode !== deliveryMode.lowestPriority) {
      targets.forEach((target) => target.accept(message));
    } else if (targets.length > 0) {
      // The first of the lowest: which one wins a tie is left to the implementation.
      const winner = targets.reduce((a, b) => (b.processorPriority < a.processorPriority ? b : a));
      winner.accept({ ...message, deliveryMode: deliveryMode.fixed });
    }
  }

  /** Sends to every APIC, but not to `excluded`. */
  broadcast(message: InterruptMessage, excluded?: BusAgent): void {
    for (const agent of this.agents) if (agent !== excluded) agent.accept(message);
  }
}
