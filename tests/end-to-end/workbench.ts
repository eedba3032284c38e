import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { inject } from 'vitest';
import { launchBrowser } from '../../scripts/browser.mjs';
import { obtainServer, startServer, type RunningServer } from '../../scripts/vscode-server.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

const pictures = path.join(root, 'out/screenshots');

/** The user guide's pictures are renewed when asked to, so that an ordinary test run changes no tracked file. */
const guidePictures = process.env.RINGSIDE_RENEW_SCREENSHOTS ? path.join(root, 'docs/images') : pictures;

const settings = {
  'editor.minimap.enabled': false,
  'window.commandCenter': false,
  // A hover over what has the focus would hide rows.
  'workbench.hover.delay': 60_000,
  'workbench.layoutControl.enabled': false,
  // Text that is drawn on a canvas cannot be read.
  'terminal.integrated.gpuAcceleration': 'off',
};

/**
 * A real VS Code workbench in a browser, with the packed extension installed and a folder open. What a user sees and presses is all
 * that is used: no test reaches behind the page.
 */
export class Workbench {
  private openedFile = '';

  private constructor(
    readonly page: Page,
    private readonly browser: Browser,
    private readonly server: RunningServer,
    /** The copy of the samples that is open. */
    private readonly folder: string,
    private readonly temporary: string,
  ) {}

  /**
   * Starts a server with fresh state, opens a copy of `folder` (so that a test changes nothing there), and waits for the page.
   * Without launch configurations the copy has no .vscode folder; `files` are put in besides.
   */
  static async open(
    folder: string,
    { launchConfigurations = true, files = {} as Record<string, string> } = {},
  ): Promise<Workbench> {
    const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'ringside-e2e-'));
    const copy = path.join(temporary, path.basename(folder));
    fs.cpSync(path.resolve(root, folder), copy, { recursive: true });
    if (!launchConfigurations) fs.rmSync(path.join(copy, '.vscode'), { recursive: true, force: true });
    for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(copy, name), text);
    const dataFolder = path.join(temporary, 'server');
    const server = await startServer(await obtainServer(), { dataFolder, vsix: inject('vsix'), settings });
    const browser = await launchBrowser();
    const context = await browser.newContext({
      viewport: { width: 1600, height: 1000 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    const workbench = new Workbench(page, browser, server, copy, temporary);
    await page.goto(server.address({ folder: copy }), { waitUntil: 'domcontentloaded' });
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
    return workbench;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
    fs.rmSync(this.temporary, { recursive: true, force: true });
  }

  /** Runs a command from the command palette by its title. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.pickFrom(`>${title}`, title);
  }

  /** Answers the question in the box at the top of the window: types it and presses Enter. */
  async answer(text: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input').first();
    await input.waitFor();
    await input.fill(text);
    await this.page.waitForTimeout(200);
    await this.page.keyboard.press('Enter');
    await this.page.waitForTimeout(200);
  }

  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Opens a file of the folder, by its path in there, through Quick Open. */
  async openFile(name: string): Promise<void> {
    this.openedFile = path.join(this.folder, name);
    await this.page.keyboard.press('Control+P');
    await this.pickFrom(name, path.basename(name));
    await this.page.locator(`.tab.active[data-resource-name="${path.basename(name)}"]`).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  private async pickFrom(text: string, label: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input').first();
    await input.waitFor();
    await input.fill(text);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first().click();
  }

  /** Moves the cursor to a line of the active editor. */
  async goToLine(line: number): Promise<void> {
    await this.page.keyboard.press('Control+G');
    const input = this.page.locator('.quick-input-widget input').first();
    await input.waitFor();
    await input.fill(`:${line}`);
    await this.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  /** The number of the first line of the file last opened that holds this text. */
  lineOf(text: string): number {
    const index = fs
      .readFileSync(this.openedFile, 'utf8')
      .split('\n')
      .findIndex((line) => line.includes(text));
    if (index < 0) throw new Error(`${this.openedFile} has no line "${text}".`);
    return index + 1;
  }

  /** The name of the active editor's language, as the status bar says it. */
  async language(): Promise<string> {
    return (await this.page.locator('#status\\.editor\\.mode').innerText()).trim();
  }

  async toggleBreakpoint(line: number): Promise<void> {
    await this.goToLine(line);
    await this.page.keyboard.press('F9');
    await this.page.locator('.codicon-debug-breakpoint').first().waitFor();
  }

  /** F5, then waits for the first stop. */
  async debug(): Promise<void> {
    await this.page.keyboard.press('F5');
    await this.page.locator('.debug-toolbar').waitFor({ timeout: 30_000 });
    await this.stopped();
  }

  /**
   * Waits until the session is stopped and the views have caught up: the toolbar offers to continue, the stack has frames, and
   * reason and stack stay as they are. The editor fills them in several steps.
   */
  async stopped(): Promise<void> {
    await this.page.locator('.debug-toolbar .codicon-debug-continue').waitFor({ timeout: 30_000 });
    await this.page.locator('.debug-call-stack .stack-frame').first().waitFor({ timeout: 30_000 });
    for (let before = '', now = await this.look(); now !== before;) {
      await this.page.waitForTimeout(250);
      before = now;
      now = await this.look();
    }
  }

  /** What the Call Stack view shows, as one text. */
  private async look(): Promise<string> {
    return [await this.stopReason(), ...(await this.callStack())].join('\n');
  }

  /** Continues to the next stop. */
  async resume(): Promise<void> {
    await this.run('F5');
  }

  async stepInto(): Promise<void> {
    await this.run('F11');
  }

  async stepOver(): Promise<void> {
    await this.run('F10');
  }

  /** Presses a key that makes the machine run, and waits for a stop that looks different: another place or another reason. */
  private async run(key: string): Promise<void> {
    const before = await this.look();
    await this.page.keyboard.press(key);
    const deadline = Date.now() + 30_000;
    do {
      if (Date.now() > deadline) throw new Error(`After ${key} the session still shows:\n${before}`);
      await this.page.waitForTimeout(100);
      await this.stopped();
    } while ((await this.look()) === before);
  }

  /** The line of the source the session is stopped at. */
  async currentLine(): Promise<number> {
    const place = this.page.locator('.debug-call-stack .stack-frame .line-number').first();
    return Number((await place.innerText()).split(':')[0]);
  }

  /** Ticks a box of the Breakpoints view. */
  async tickExceptionFilter(label: string): Promise<void> {
    const row = this.page.locator('.debug-breakpoints .monaco-list-row', { hasText: label }).first();
    await row.locator('input[type="checkbox"], .monaco-checkbox').first().click();
  }

  /** The text of the terminal on the screen, once it holds what is waited for. */
  async terminal(text: string): Promise<string> {
    const rows = this.page.locator('.terminal-wrapper.active .xterm-rows');
    await rows.filter({ hasText: text }).waitFor({ timeout: 10_000 });
    return rows.innerText();
  }

  /** Ends the session and waits until the toolbar is gone. */
  async stopDebugging(): Promise<void> {
    await this.page.keyboard.press('Shift+F5');
    await this.page.locator('.debug-toolbar').waitFor({ state: 'hidden', timeout: 15_000 });
  }

  /** The frames of the call stack, top first, each on one line. */
  async callStack(): Promise<string[]> {
    return textsOf(this.page.locator('.debug-call-stack .monaco-list-row'));
  }

  /** What the Call Stack view says about why the thread is stopped. */
  async stopReason(): Promise<string> {
    // With one thread it stands in the view's title, with several beside each.
    const title = this.page.locator('.debug-pane .pane-header', { hasText: 'Call Stack' });
    const states = this.page.locator('.debug-call-stack .state');
    return oneLine([...(await title.allInnerTexts()), ...(await states.allInnerTexts())].join(' '));
  }

  /** Opens rows of the Variables view one inside the other, and answers the last one's text. */
  async variable(...names: string[]): Promise<string> {
    const outer = names.slice(0, -1);
    for (const [depth, name] of outer.entries()) await this.expand(name, depth + 1);
    return oneLine(await (await this.variableRow(names.at(-1)!, names.length)).innerText());
  }

  private async expand(name: string, level: number): Promise<void> {
    const row = await this.variableRow(name, level);
    if ((await row.getAttribute('aria-expanded')) === 'false') await row.click();
    // The list reuses its elements, so the row is looked up anew until it is open.
    const deadline = Date.now() + 10_000;
    while ((await row.getAttribute('aria-expanded')) !== 'true') {
      if (Date.now() > deadline) throw new Error(`The row "${name}" of Variables does not open.`);
      await this.page.waitForTimeout(100);
    }
  }

  /** The list draws only what is in sight, so the search pages through it with the keyboard. */
  private async variableRow(name: string, level: number): Promise<Locator> {
    const view = this.page.locator('.debug-variables');
    // Not the headings that stay in sight while their contents scroll: those are drawn twice.
    const rows = view.locator('.monaco-list-rows > .monaco-list-row');
    const pattern = new RegExp(`^\\s*${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`);
    const row = rows
      .and(view.locator(`[aria-level="${level}"]`))
      .filter({ hasText: pattern })
      .first();
    await rows.first().waitFor({ timeout: 20_000 });
    await view.locator('.monaco-list').first().focus();
    const focused = () => view.locator('.monaco-list-row.focused').first().getAttribute('data-index');
    const deadline = Date.now() + 20_000;
    while (Date.now() < deadline) {
      await this.page.keyboard.press('Home');
      for (let before: string | null = null, now = '0'; now !== before;) {
        await this.page.waitForTimeout(100);
        if (await row.isVisible()) return row;
        before = now;
        await this.page.keyboard.press('PageDown');
        now = (await focused()) ?? '0';
      }
    }
    throw new Error(`Variables has no row "${name}". It shows:\n${(await textsOf(rows)).join('\n')}`);
  }

  /** Opens the Disassembly view and answers its rows once instructions are there. */
  async disassembly(): Promise<string[]> {
    await this.command('Open Disassembly View');
    const rows = this.page.locator('.disassembly-view .monaco-list-row');
    await rows
      .filter({ hasText: /\b(mov|add|push|call|jmp|cpuid|vm\w+)\b/ })
      .first()
      .waitFor({ timeout: 20_000 });
    return textsOf(rows);
  }

  /** Evaluates in the Debug Console and answers the text of its last reply. */
  async evaluate(expression: string): Promise<string> {
    await this.command('Debug Console: Focus on Debug Console View');
    const replies = this.page.locator('.repl-tree .monaco-list-row');
    const before = await replies.count();
    await this.page.locator('.repl-input-wrapper .view-line').first().click();
    await this.page.keyboard.type(expression);
    await this.page.keyboard.press('Enter');
    await replies.nth(before + 1).waitFor();
    return oneLine(await replies.last().innerText());
  }

  /** The text of the dialog on the screen, which is then closed. */
  async dialog(): Promise<string> {
    const box = this.page.locator('.monaco-dialog-box');
    await box.waitFor({ timeout: 15_000 });
    const text = oneLine(await box.innerText());
    await this.page.keyboard.press('Escape');
    return text;
  }

  /** The text of the notifications on the screen. */
  async notification(text: string | RegExp): Promise<string> {
    const message = this.page.locator('.notification-list-item-message', { hasText: text }).first();
    await message.waitFor({ timeout: 15_000 });
    return oneLine(await message.innerText());
  }

  /** Gives the Variables view the room it has on a large screen: a wide side bar, no Watch view, no panel. */
  async showVariablesWide(): Promise<void> {
    const sideBar = (await this.page.locator('.part.sidebar').boundingBox())!;
    const edge = sideBar.x + sideBar.width;
    await this.page.mouse.move(edge, 700);
    await this.page.mouse.down();
    await this.page.mouse.move(edge + 100, 700, { steps: 5 });
    await this.page.mouse.move(680, 700, { steps: 5 });
    await this.page.mouse.up();
    for (const title of ['Watch', 'Breakpoints']) {
      const header = this.page.locator('.debug-pane .pane-header', { hasText: title });
      if ((await header.getAttribute('aria-expanded')) === 'true') await header.click();
    }
    // Between the closed Watch view and Variables there is an edge to pull.
    const watch = (await this.page.locator('.debug-pane .pane-header', { hasText: 'Watch' }).boundingBox())!;
    await this.page.mouse.move(watch.x + 300, watch.y);
    await this.page.mouse.down();
    await this.page.mouse.move(watch.x + 300, watch.y + 100, { steps: 5 });
    await this.page.mouse.move(watch.x + 300, 780, { steps: 5 });
    await this.page.mouse.up();
    await this.command('View: Hide Panel');
  }

  /** Takes a picture for the user guide, once nothing moves any more. */
  async screenshot(name: string): Promise<void> {
    await this.page.mouse.move(800, 990);
    await this.page.waitForTimeout(700);
    await this.picture(path.join(guidePictures, `${name}.png`));
  }

  /** Keeps a picture of a failed test. */
  failurePicture(test: string): Promise<void> {
    return this.picture(path.join(pictures, `failed-${test.replace(/\W+/g, '-').slice(0, 60)}.png`));
  }

  private async picture(file: string): Promise<void> {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    await this.page.screenshot({ path: file });
  }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const textsOf = async (rows: Locator) => (await rows.allInnerTexts()).map(oneLine);
