// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a client got for a request: the head, and the body as far as its length is known.
 *
 * @param status 0 when the connection ended without an answer
 */
record HttpAnswer(int status, String head, String body) {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 ([0-9]{3})");
    private static final Pattern LENGTH =
            Pattern.compile("(?i)\r\nContent-Length: *([0-9]+)\r\n");
    private static final int FAILED = 400;

    /**
     * Reads no more than one answer; of one without an end only the head.
     *
     * @param isHead whether the answer has no body, whatever it says
     */
    static HttpAnswer read(RawClient client, boolean isHead) throws IOException {
        String head = client.readUntil("\r\n\r\n");
        Matcher line = STATUS.matcher(head);
        int status = line.lookingAt() ? Integer.parseInt(line.group(1)) : 0;
        Matcher length = LENGTH.matcher(head);
        if (isHead) {
            return new HttpAnswer(status, head, "");
        }
        if (length.find()) {
            return new HttpAnswer(status, head,
                    client.read(Integer.parseInt(length.group(1))));
        }
        return new HttpAnswer(status, head, status >= FAILED ? client.readAll() : "");
    }

    /** The sentence that the API has for an error, if this is one in its form. */
    Optional<String> message() {
        try {
            return Optional.of(JsonParser.parseString(body).getAsJsonObject()
                    .get("message").getAsString());
        } catch (JsonParseException | IllegalStateException | NullPointerException e) {
            return Optional.empty();
        }
    }
}
