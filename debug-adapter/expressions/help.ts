/** What `help` answers in the debug console. */
export const expressionHelp = `Expressions
  rax  eax  al  rflags  cr0  cs  gdtr_base      registers, and their parts
  main  guest.loop  $rax                        symbols ($ when a register has the same name)
  0x1f  1fh  0b11111  31  'a'                   numbers: 64 bits, unsigned, wrapping
  byte[a]  word[a]  dword[a]  qword[a]          memory at a linear address
  qword[gpa:0x1000]  dword[hpa:rax+4]           memory at a guest-physical or host-physical address
  qword[gs:0x28]                                memory at a segment's base and an offset
  vmcs.guest_rip  vmcs.vm_exit_reason           fields of the current VMCS, by the manual's names
  exit.reason  exit.qualification               the last VM exit: also guest_rip, guest_linear_address,
                                                guest_physical_address, instruction_length, count
  walk(a)                                       the page walk of an address, entry by entry
  walk(a, guest)  walk(a, ept)  walk(a, both)   through the tables of the current VMCS's guest
  walk(gpa:a)                                   a guest-physical address through EPT
  gpa(a)  hpa(a)                                where an address is, guest-physical and host-physical
  * / %   + -   << >>   &   ^   |               arithmetic, tightest first
  == != < <= > >=   &&   ||   - ~ !             comparison (unsigned) and logic
  rax = 5   vmcs.guest_rip = rip + 2            assignment, in the console

Breakpoints (Run > New Breakpoint > Function Breakpoint)
  main                                          a symbol
  exit:cpuid                                    a VM exit, by reason
  exit:ept_violation if qualification & 2       with a condition
  exit:any if count > 100

Commands
  help   vmcs   checks   exits`;
