import { archiveContract } from "./archive-contract.ts";
import { sqliteHome } from "./sqlite-home.ts";

archiveContract("SQLite", sqliteHome);
