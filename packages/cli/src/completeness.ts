// Whether a text typed so far is a whole statement, so that the prompt knows when to run it.

const openers = new Set(['if', 'for', 'parfor', 'while', 'switch', 'try', 'function', 'classdef', 'unwind_protect', 'do']);
const closers = /^(?:end\w*|until)$/;

/** One token that matters, at the current place. Order: the first that fits wins. */
const token = /\.\.\.[^\n]*|%[^\n]*|#[^\n]*|"(?:[^"\n]|"")*"?|[A-Za-z_]\w*|\d[\w.]*|[()[\]{}]|\.?'|\s+|[^]/y;

/** A guess: blocks without `end`, open brackets and lines that end in `...` want more. Text with errors is complete: running it tells. */
export function isComplete(text: string): boolean {
  const code = text.replace(/^[ \t]*%\{[ \t]*\n[^]*?^[ \t]*%\}[ \t]*$/gm, '');
  if (/^[ \t]*%\{[ \t]*$/m.test(code)) return false;
  const state = { blocks: 0, brackets: 0, isContinued: false };
  let before = '\n';
  for (token.lastIndex = 0; token.lastIndex < code.length; ) {
    const at = token.lastIndex;
    const text = token.exec(code)?.[0] ?? '';
    if (text === '') break;
    if (text === "'" && !isTranspose(before)) {
      token.lastIndex = skipString(code, at);
      before = '"';
    } else {
      count(text, before, state);
      before = text;
    }
  }
  return state.blocks <= 0 && state.brackets <= 0 && !state.isContinued;
}

function count(text: string, before: string, state: { blocks: number; brackets: number; isContinued: boolean }): void {
  if (!/^\s+$/.test(text)) state.isContinued = text.startsWith('...');
  if (/^[([{]$/.test(text)) state.brackets += 1;
  else if (/^[)\]}]$/.test(text)) state.brackets -= 1;
  // inside brackets `end` is an index; after a dot, words are fields
  else if (state.brackets === 0 && before !== '.') {
    if (openers.has(text)) state.blocks += 1;
    else if (closers.test(text)) state.blocks -= 1;
  }
}

function isTranspose(before: string): boolean {
  return /[\w)\]}'."]$/.test(before) && !openers.has(before);
}

function skipString(code: string, at: number): number {
  const end = /'(?:[^'\n]|'')*'?/y;
  end.lastIndex = at;
  end.exec(code);
  return Math.max(end.lastIndex, at + 1);
}
