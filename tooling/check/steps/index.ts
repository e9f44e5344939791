// The checks, in the order in which they run: what is cheap and what others need first.

import type { Step } from '../step.ts';
import { dependenciesStep, licencesStep } from './dependencies.ts';
import { nativeExamplesStep, nodeExamplesStep } from './examples.ts';
import { generatedTypesStep } from './generated-types.ts';
import { layersStep } from './layers.ts';
import { eslintStep, knipStep, typesStep } from './lint.ts';
import { buildStep, packStep, wasmSizeStep } from './packages.ts';
import { cargoTestStep, clippyStep, rustfmtStep, wasmCheckStep } from './rust.ts';
import { sizesStep } from './sizes.ts';
import { suiteStep, suiteWasmStep } from './suite.ts';
import { topLevelStep } from './top-level.ts';
import { browserTestsStep, nodeTestsStep, pageTestsStep, toolingTestsStep } from './vitest.ts';

export const steps: readonly Step[] = [
  topLevelStep,
  layersStep,
  sizesStep,
  dependenciesStep,
  licencesStep,
  rustfmtStep,
  buildStep,
  wasmSizeStep,
  typesStep,
  eslintStep,
  knipStep,
  clippyStep,
  wasmCheckStep,
  generatedTypesStep,
  cargoTestStep,
  suiteStep,
  suiteWasmStep,
  nativeExamplesStep,
  nodeExamplesStep,
  toolingTestsStep,
  nodeTestsStep,
  browserTestsStep,
  pageTestsStep,
  packStep,
];
