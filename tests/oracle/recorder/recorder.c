/*
 * Runs instructions natively, each from a given state, and writes the states they leave. x86-64 Linux.
 *
 * usage: recorder INPUT OUTPUT      (formats below; both little-endian, written and read by tests/oracle/native.ts)
 *
 * There is no code around the instruction: the kernel's rt_sigreturn loads the whole state (all registers, RFLAGS, RIP, CS), and the
 * exception that ends the case saves it. Code pages are full of INT3, so an instruction that completes ends in #BP wherever it goes; one
 * that faults, or branches to where nothing can be fetched, ends in that exception. 32-bit code runs under the kernel's compatibility-mode
 * code segment. Each page is mapped twice, so that the recorder can write what the instruction may not.
 */
#define _GNU_SOURCE
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <fcntl.h>
#include <ucontext.h>
#include <unistd.h>

enum { PAGE_SIZE = 4096, WINDOW_BYTES = 256, WINDOWS = 2, INSTRUCTION_BYTES = 16, INT3 = 0xcc };
enum { READ_WRITE = 0, READ_ONLY = 1, READ_EXECUTE = 2 };
enum { USER_CODE_64 = 0x33, USER_CODE_32 = 0x23, USER_DATA = 0x2b };

struct page { uint32_t address, access, fill; };
struct window { uint32_t address, size; };

struct header { uint32_t pages, windows, cases, reserved; }; /* followed by the pages, the windows and the cases */

struct input {
  uint64_t registers[16]; /* in encoding order: RAX RCX RDX RBX RSP RBP RSI RDI R8..R15 */
  uint64_t rip;
  uint32_t flags;
  uint8_t mode, length, windows, reserved;
  uint8_t code[INSTRUCTION_BYTES];
  struct { uint32_t index; uint8_t bytes[WINDOW_BYTES]; } window[WINDOWS];
};

struct output {
  uint64_t registers[16], rip, cr2;
  uint32_t flags, vector, error_code, reserved;
  uint8_t window[WINDOWS][WINDOW_BYTES];
};

_Static_assert(sizeof(struct input) == 680, "native.ts writes 680 bytes a case");
_Static_assert(sizeof(struct output) == 672, "native.ts reads 672 bytes a case");

/* glibc's numbers of the general registers, in encoding order. */
static const int greg[16] = {REG_RAX, REG_RCX, REG_RDX, REG_RBX, REG_RSP, REG_RBP, REG_RSI, REG_RDI,
                             REG_R8,  REG_R9,  REG_R10, REG_R11, REG_R12, REG_R13, REG_R14, REG_R15};

static struct header header;
static const struct page *pages;
static const struct window *windows;
static const struct input *inputs;
static struct output *outputs;
static uint8_t *alias; /* all pages, writable, one after the other */
static uint32_t current;
static volatile sig_atomic_t handling;
static int started;

static void fail(const char *what) {
  char text[160];
  int length = snprintf(text, sizeof text, "recorder: case %u: %s\n", current, what);
  if (write(2, text, length) < 0) _exit(5);
  _exit(4);
}

/* Copies between memory at a virtual address and a buffer, through the writable alias; bytes on unmapped pages are skipped. */
static void copy(uint32_t address, uint8_t *bytes, uint32_t size, int store) {
  for (uint32_t page = 0; page < header.pages; page++) {
    uint32_t start = pages[page].address, end = start + PAGE_SIZE;
    uint32_t from = address > start ? address : start, to = address + size < end ? address + size : end;
    if (from >= to) continue;
    uint8_t *place = alias + page * PAGE_SIZE + (from - start);
    if (store) memcpy(place, bytes + (from - address), to - from);
    else memcpy(bytes + (from - address), place, to - from);
  }
}

static void fill(uint32_t address, uint8_t value, uint32_t size) {
  uint8_t bytes[WINDOW_BYTES];
  memset(bytes, value, sizeof bytes);
  copy(address, bytes, size, 1);
}

static void check_untouched(void) {
  static const uint8_t zero[PAGE_SIZE];
  for (uint32_t page = 0; page < header.pages; page++)
    if (pages[page].access == READ_WRITE && memcmp(alias + page * PAGE_SIZE, zero, PAGE_SIZE)) fail("wrote outside the windows");
}

static void finish(const greg_t *state) {
  const struct input *input = &inputs[current];
  struct output *output = &outputs[current];
  for (int i = 0; i < 16; i++) output->registers[i] = state[greg[i]];
  output->rip = state[REG_RIP];
  output->flags = state[REG_EFL];
  output->vector = state[REG_TRAPNO];
  output->error_code = state[REG_ERR];
  output->cr2 = state[REG_CR2];
  for (int i = 0; i < input->windows; i++) {
    const struct window *window = &windows[input->window[i].index];
    copy(window->address, output->window[i], window->size, 0);
    fill(window->address, 0, window->size);
  }
  fill(input->rip, INT3, input->length);
  check_untouched();
}

static void start(ucontext_t *context) {
  const struct input *input = &inputs[current];
  greg_t *state = context->uc_mcontext.gregs;
  for (int i = 0; i < input->windows; i++) {
    const struct window *window = &windows[input->window[i].index];
    copy(window->address, (uint8_t *)input->window[i].bytes, window->size, 1);
  }
  copy(input->rip, (uint8_t *)input->code, input->length, 1);
  for (int i = 0; i < 16; i++) state[greg[i]] = input->registers[i];
  state[REG_RIP] = input->rip;
  state[REG_EFL] = input->flags;
  uint64_t code = input->mode == 64 ? USER_CODE_64 : USER_CODE_32;
  state[REG_CSGSFS] = (greg_t)((uint64_t)USER_DATA << 48 | code);
  context->uc_flags |= 6; /* UC_SIGCONTEXT_SS, UC_STRICT_RESTORE_SS: load SS as given */
}

static void on_exception(int signal, siginfo_t *info, void *opaque) {
  (void)signal, (void)info;
  ucontext_t *context = opaque;
  if (handling) fail("exception in the recorder itself");
  handling = 1;
  if (started) {
    finish(context->uc_mcontext.gregs);
    current++;
  }
  started = 1;
  if (current == header.cases) _exit(0);
  start(context);
  handling = 0;
  /* POPF may have set NT, AC or ID, which rt_sigreturn keeps from here. */
  __asm__ volatile("pushfq; andq $~0x244000, (%%rsp); popfq" ::: "cc", "memory");
}

static void on_timeout(int signal) {
  (void)signal;
  fail("does not end");
}

static uint8_t *map_file(const char *path, size_t *size, int output) {
  int file = open(path, output ? O_RDWR | O_CREAT | O_TRUNC : O_RDONLY, 0644);
  struct stat status;
  if (file < 0 || (output && ftruncate(file, *size)) || fstat(file, &status)) return perror(path), exit(2), NULL;
  *size = status.st_size;
  uint8_t *bytes = mmap(NULL, *size, output ? PROT_READ | PROT_WRITE : PROT_READ, output ? MAP_SHARED : MAP_PRIVATE, file, 0);
  if (bytes == MAP_FAILED) return perror(path), exit(2), NULL;
  return bytes;
}

static void map_pages(void) {
  int memory = memfd_create("recorder", 0);
  size_t size = (size_t)header.pages * PAGE_SIZE;
  if (memory < 0 || ftruncate(memory, size)) perror("memfd"), exit(2);
  alias = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, memory, 0);
  for (uint32_t page = 0; page < header.pages; page++) {
    int protection = pages[page].access == READ_WRITE ? PROT_READ | PROT_WRITE
                     : pages[page].access == READ_ONLY ? PROT_READ : PROT_READ | PROT_EXEC;
    void *wanted = (void *)(uintptr_t)pages[page].address;
    void *got = mmap(wanted, PAGE_SIZE, protection, MAP_SHARED | MAP_FIXED_NOREPLACE | MAP_POPULATE, memory, (off_t)page * PAGE_SIZE);
    if (got != wanted) perror("mmap of a fixed page"), exit(2);
    memset(alias + page * PAGE_SIZE, pages[page].fill, PAGE_SIZE);
  }
}

int main(int count, char **arguments) {
  if (count != 3) return fprintf(stderr, "usage: recorder INPUT OUTPUT\n"), 2;
  size_t size = 0;
  const uint8_t *file = map_file(arguments[1], &size, 0);
  memcpy(&header, file, sizeof header);
  pages = (const void *)(file + sizeof header);
  windows = (const void *)(pages + header.pages);
  inputs = (const void *)(((uintptr_t)(windows + header.windows) + 7) & ~(uintptr_t)7);
  size_t output_size = (size_t)header.cases * sizeof(struct output);
  outputs = (struct output *)map_file(arguments[2], &output_size, 1);
  map_pages();

  static uint8_t signal_stack[1 << 16];
  stack_t stack = {.ss_sp = signal_stack, .ss_size = sizeof signal_stack};
  sigaltstack(&stack, NULL);
  struct sigaction action = {.sa_sigaction = on_exception, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
  const int exceptions[] = {SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGILL};
  for (unsigned i = 0; i < sizeof exceptions / sizeof *exceptions; i++) sigaction(exceptions[i], &action, NULL);
  struct sigaction timeout = {.sa_handler = on_timeout, .sa_flags = SA_ONSTACK};
  sigaction(SIGALRM, &timeout, NULL);
  alarm(60);

  /* 32-bit code uses DS and ES; in 64-bit code they do nothing. */
  __asm__ volatile("mov %0, %%ds; mov %0, %%es" ::"r"(USER_DATA));
  __asm__ volatile("int3");
  return 6;
}
