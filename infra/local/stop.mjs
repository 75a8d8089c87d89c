/** `npm run stop`: stops what `npm start` of this clone started, and only that. */
import { runCommand, say } from './lib/say.mjs';
import { stopEverything } from './lib/stop-everything.mjs';

await runCommand(async () => {
  if (await stopEverything()) say('Stopped; the data is kept', 'Đã dừng; dữ liệu được giữ nguyên');
  else say('Nothing was running', 'Không có gì đang chạy');
});
