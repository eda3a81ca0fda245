// Has messages with diagnostics encoded in our own way, wherever bytes are written: standard output, sockets and pipes.
import { RAL } from "vscode-languageserver/node";
import { DiagnosticsEncoder, isDiagnosticsMessage } from "./diagnosticsEncoder.node.ts";

/**
 * For the connection that is created next. It is done where `vscode-jsonrpc` finds its encoder, and not by a writer of our own,
 * since a connection that is given one knows neither transports nor how to end with its editor. It encodes a message when the
 * one before is written, so that the encoder may use bytes again.
 */
export function encodeDiagnosticsQuickly(): void {
  const ordinary = RAL();
  const { encoder, decoder } = ordinary.applicationJson;
  const diagnostics = new DiagnosticsEncoder();
  RAL.install({
    ...ordinary,
    applicationJson: {
      encoder: {
        name: encoder.name,
        encode: async (message, options) =>
          isDiagnosticsMessage(message) ? diagnostics.encode(message) : encoder.encode(message, options),
      },
      decoder,
    },
  });
}
