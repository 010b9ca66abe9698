// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import mason.engine.api.Exchange;

/**
 * An exchange without a connection. The request is a line with method and target, as
 * HTTP has it, and behind it the body; its client has gone when it is answered.
 */
final class TextExchange implements Exchange {

    private final String method;
    private final String target;
    private final byte[] body;
    private final ByteArrayOutputStream answer = new ByteArrayOutputStream();
    private int status;
    private boolean isTakenOver;

    private TextExchange(String method, String target, byte[] body) {
        this.method = method;
        this.target = target;
        this.body = body;
    }

    static TextExchange of(byte[] request) {
        String all = new String(request, StandardCharsets.ISO_8859_1);
        String[] parts = all.split("\n", 2);
        String[] line = parts[0].split(" ", 2);
        return new TextExchange(line[0], line.length > 1 ? line[1] : "/",
                (parts.length > 1 ? parts[1] : "").getBytes(StandardCharsets.ISO_8859_1));
    }

    /** 0 when the connection was to be taken over. */
    int status() {
        return status;
    }

    String answer() {
        return answer.toString(StandardCharsets.UTF_8);
    }

    /** Whether a sentence may have it because the client said it. */
    boolean echoes(Pattern pattern) {
        return pattern.matcher(target + new String(body, StandardCharsets.ISO_8859_1))
                .find();
    }

    @Override
    public long number() {
        return 1;
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public String path() {
        return Percent.decoded(target.split("\\?", 2)[0]);
    }

    @Override
    public Map<String, List<String>> query() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        String[] parts = target.split("\\?", 2);
        for (String pair : parts.length > 1 ? parts[1].split("&") : new String[0]) {
            String[] name = pair.split("=", 2);
            query.computeIfAbsent(Percent.decoded(name[0]), n -> new ArrayList<>())
                    .add(name.length > 1 ? Percent.decoded(name[1]) : "");
        }
        return query;
    }

    @Override
    public Optional<String> header(String name) {
        return name.equals("Content-Type") ? Optional.of("application/json")
                : Optional.empty();
    }

    @Override
    public InputStream body() {
        return new ByteArrayInputStream(body);
    }

    @Override
    public void answerHeader(String name, String value) {
        return;
    }

    @Override
    public OutputStream answer(int code) {
        status = code;
        return answer;
    }

    @Override
    public boolean isAnswered() {
        return status != 0 || isTakenOver;
    }

    @Override
    public boolean isAbandoned() {
        return true;
    }

    @Override
    public void hijack(String contentType, Conversation conversation) {
        isTakenOver = true;
    }

    @Override
    public void webSocket(Conversation conversation) {
        isTakenOver = true;
    }
}
