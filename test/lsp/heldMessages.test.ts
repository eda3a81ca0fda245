// What an editor says while most of the server is still loading.
import { expect, test } from "vitest";
import type { Message } from "vscode-languageserver";
import { HeldMessages } from "../../server/src/lsp/heldMessages.ts";

const message = (method: string) => ({ jsonrpc: "2.0", method }) as Message;

test("messages pass until somebody asks for time, wait from then on, and come in their order", async () => {
  const held = new HeldMessages();
  const heard: string[] = [];
  const say = (method: string) => held.handleMessage(message(method), () => void heard.push(method));
  let loaded = () => {};
  let loads = 0;

  say("initialize");
  held.holdFor(() => {
    loads++;
    return new Promise((resolve) => {
      loaded = resolve;
    });
  });
  expect(loads).toBe(0);
  say("initialized");
  say("textDocument/didOpen");
  expect({ heard, loads }).toEqual({ heard: ["initialize"], loads: 1 });

  loaded();
  await Promise.resolve();
  await Promise.resolve();
  say("textDocument/hover");
  expect(heard).toEqual(["initialize", "initialized", "textDocument/didOpen", "textDocument/hover"]);
});
