// What one run of Jest proved. Only a test that ran and passed counts as passed.

/**
 * @param results what Jest wrote with --json; undefined when it wrote nothing
 * @returns how many passed, how many did not, and a line for each way not to pass that Jest itself would forgive
 */
export function verdict(results) {
  if (!results) return { passed: 0, failed: 1, complaints: ['Jest ended without a result.'] };
  const { numPassedTests: passed, numFailedTests, numRuntimeErrorTestSuites } = results;
  const unrun = results.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName, status }) => `${status}, which counts as failed: ${fullName} (${name})`),
  );
  const nothing = passed + numFailedTests + unrun.length + numRuntimeErrorTestSuites === 0;
  const complaints = nothing ? ['No test ran, which counts as failed.'] : unrun;
  return { passed, failed: numFailedTests + numRuntimeErrorTestSuites + complaints.length, complaints };
}
