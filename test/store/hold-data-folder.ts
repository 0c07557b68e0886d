import { takeDataFolder } from "../../bot/store/data-lock.ts";

/** Takes the data folder that is named, says so and stays until it is killed. */
process.stdout.write(`${takeDataFolder(process.argv[2] ?? "").outcome}\n`);
setInterval(() => {}, 1000);
