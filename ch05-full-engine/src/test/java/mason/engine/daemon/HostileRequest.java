// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * One request that is wrong in one way.
 *
 * @param head the request line and the headers, with the empty line that ends them
 * @param isCut whether the client closes its half behind it
 */
record HostileRequest(String head, byte[] body, boolean isCut) {

    static HostileRequest of(String method, String target) {
        return new HostileRequest(method + " " + target + " HTTP/1.1\r\nHost: d\r\n"
                + "Connection: close\r\n\r\n", new byte[0], false);
    }

    static HostileRequest of(String method, String target, String type, byte[] body) {
        return new HostileRequest(method + " " + target + " HTTP/1.1\r\nHost: d\r\n"
                + "Connection: close\r\nContent-Type: " + type + "\r\nContent-Length: "
                + body.length + "\r\n\r\n", body, false);
    }

    static HostileRequest json(String method, String target, String json) {
        return of(method, target, "application/json",
                json.getBytes(StandardCharsets.UTF_8));
    }

    /** @param headers lines with their ends */
    static HostileRequest framed(String method, String target, String headers,
            String body) {
        return new HostileRequest(method + " " + target + " HTTP/1.1\r\nHost: d\r\n"
                + "Connection: close\r\nContent-Type: application/json\r\n" + headers
                + "\r\n", body.getBytes(StandardCharsets.ISO_8859_1), true);
    }

    HttpAnswer answer(Path socket) throws IOException {
        try (RawClient client = RawClient.to(socket)) {
            send(client);
            return HttpAnswer.read(client, head.startsWith("HEAD"));
        }
    }

    /** An answer may come before the end of the request. */
    private void send(RawClient client) {
        try {
            client.send(head).send(body);
            if (isCut) {
                client.end();
            }
        } catch (IOException takesNoMore) {
            return;
        }
    }

    @Override
    public String toString() {
        String text = head.strip().replaceAll("\r\n", "; ") + " | "
                + new String(body, StandardCharsets.UTF_8);
        return text.length() > 250 ? text.substring(0, 250) + "…" : text;
    }
}
