#!/usr/bin/env node
const { argv, env } = process;

if (argv.length > 2 || !env['GITHUB_ACTIONS']) {
  const { runShell } = await import('./cli/index.ts');
  process.exitCode = await runShell(argv.slice(2), env);
} else {
  const { openActionHost, readActionState, runPost, tellNoStart } = await import('./host/index.ts');
  if (readActionState(env).isPost) {
    const left = runPost(env);
    if (left) await import('./run.ts').then(({ flushJournals }) => flushJournals(left)).finally(() => left.dispose());
  } else {
    const { run } = await import('./run.ts');
    const host = await openActionHost(env).catch(tellNoStart);
    process.exitCode = host ? await run(host).finally(() => host.close()) : 1;
  }
}
