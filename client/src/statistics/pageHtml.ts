// The document of the page of statistics: all that it shows is made by its script.
import { Uri, type Webview } from "vscode";

/** Nothing is loaded but the two files of the extension; nothing is sent anywhere. */
export function pageHtml(webview: Webview, extensionUri: Uri): string {
  const file = (name: string) => webview.asWebviewUri(Uri.joinPath(extensionUri, "dist", name)).toString();
  const nonce = randomNonce();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Statistics</title>
  <link rel="stylesheet" href="${file("statistics.css")}">
</head>
<body>
  <main></main>
  <script nonce="${nonce}" src="${file("statistics.js")}"></script>
</body>
</html>
`;
}

function randomNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
