// SPDX-License-Identifier: Apache-2.0
package mason.engine.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Status line and headers of an HTTP answer: RFC 9112.
 *
 * @param headers by their names in lower case
 */
record AnswerHead(int status, Map<String, String> headers) {

    private static final int LONGEST = 1 << 16;

    /** Reads up to the empty line, and nothing behind it. */
    static AnswerHead read(InputStream in) throws IOException {
        String status = line(in);
        String[] words = status.split(" ", 3);
        if (words.length < 2 || !words[0].startsWith("HTTP/1.")
                || !words[1].matches("[1-5]\\d\\d")) {
            throw new IOException("what answers is no engine: [" + status + "]");
        }
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            List<String> pair = List.of(line.split(":", 2));
            headers.put(pair.get(0).strip().toLowerCase(Locale.ROOT),
                    pair.get(pair.size() - 1).strip());
        }
        return new AnswerHead(Integer.parseInt(words[1]), headers);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0 || line.size() > LONGEST) {
                throw new IOException("the engine ended the connection before it had"
                        + " answered");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }
}
