/** A process that opens the workspace of a folder, says so, and keeps it until its input ends. */
import { openWorkspace } from '../../src/published/workspace.ts';

const [output = ''] = process.argv.slice(2);
await using workspace = await openWorkspace(output);
process.stdout.write(workspace.folder);
for await (const _ of process.stdin);
