// Files end before 500 lines. (Functions: clippy's too_many_lines and eslint's max-lines-per-function.)

import { isGenerated, listFiles, readText } from '../files.ts';
import { makeRuleStep } from '../step.ts';

const longest = 500;

export const sizesStep = makeRuleStep({
  name: 'file sizes',
  group: 'lint',
  findComplaints() {
    return listFiles()
      .filter((file) => /\.(rs|[mc]?[jt]sx?|wgsl|css|m)$/.test(file))
      .flatMap((file) => {
        const text = readText(file);
        const lines = text.split('\n').length - 1;
        return lines <= longest || isGenerated(file, text) ? [] : [`${file} has ${String(lines)} lines; ${String(longest)} are the end: divide it by what it is about`];
      });
  },
});
