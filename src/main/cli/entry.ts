import { runDigest } from './digest.ts';

process.exitCode = await runDigest(process.argv.slice(2), process.env.npm_package_version);
