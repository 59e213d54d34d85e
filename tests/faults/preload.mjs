// Before on-record: ON_RECORD_FAULT=EIO:17 lets the 17th call of its file system fail, kill:17 ends it there.
import process from 'node:process';
import { begin } from './faulty-fs.mjs';

const [kind, at] = (process.env.ON_RECORD_FAULT ?? '').split(':');
if (kind !== '') begin(kind, Number(at));
