// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** One request to one route, in the words of the API. */
public final class Call {

    private static final int LARGEST_DOCUMENT = 4 << 20;
    private static final int CHUNK = 1 << 16;
    private static final long LONGEST_PATIENCE = 256 << 20;
    private static final int OK = 200;
    private static final int NOTHING = 204;

    private final Exchange exchange;
    private final ApiVersion version;
    private final Map<String, String> parameters;

    Call(Exchange exchange, ApiVersion version, Map<String, String> parameters) {
        this.exchange = exchange;
        this.version = version;
        this.parameters = parameters;
    }

    public Exchange exchange() {
        return exchange;
    }

    public ApiVersion version() {
        return version;
    }

    /** The part of the path that the pattern of the route names so. */
    public String parameter(String name) {
        return parameters.get(name);
    }

    public Query query() {
        return new Query(exchange.query());
    }

    public Optional<String> header(String name) {
        return exchange.header(name);
    }

    public InputStream body() {
        return exchange.body();
    }

    /** The document that the request carries; an empty one if it carries nothing. */
    public <T> T document(Class<T> type) throws IOException {
        byte[] bytes = body().readNBytes(LARGEST_DOCUMENT + 1);
        if (bytes.length > LARGEST_DOCUMENT) {
            passOver(body());
            throw ApiException.tooLarge("the request body has more than "
                    + LARGEST_DOCUMENT + " bytes");
        }
        if (bytes.length > 0) {
            checkContentType();
        }
        return ApiJson.of(version).read(bytes, type);
    }

    /** Reads what the client sends, so that it reads why its call is refused. */
    public void passOverBody() throws IOException {
        passOver(body());
    }

    /** A client that is still sending reads no answer before it has sent its all. */
    private static void passOver(InputStream rest) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long left = LONGEST_PATIENCE;
        for (int n = rest.read(chunk); n >= 0 && left > 0; n = rest.read(chunk)) {
            left -= n;
        }
    }

    /**
     * A part of a document; an empty one if the document lacks it.
     *
     * @param name its member, or empty for the document itself
     */
    public <T> T part(JsonObject document, String name, Class<T> type) {
        JsonElement part = name.isEmpty() ? document : document.get(name);
        return ApiJson.of(version).read(part, name, type);
    }

    private void checkContentType() {
        String type = header("Content-Type").orElse("");
        if (!type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
            throw ApiException.invalid("unsupported Content-Type header (" + type
                    + "): must be 'application/json'");
        }
    }

    public void json(Object document) throws IOException {
        json(OK, document);
    }

    public void json(int status, Object document) throws IOException {
        answer(exchange, status, "application/json",
                ApiJson.of(version).write(document));
    }

    /** 204 No Content. */
    public void nothing() throws IOException {
        exchange.answer(NOTHING).close();
    }

    /** 304 Not Modified: the state is the one that was asked for already. */
    public void notModified() throws IOException {
        exchange.answer(304).close();
    }

    /** A body of unknown length; status and headers are sent at once. */
    public OutputStream stream(String contentType) throws IOException {
        exchange.answerHeader("Content-Type", contentType);
        OutputStream out = exchange.answer(OK);
        out.flush();
        return out;
    }

    /** Documents one after the other, each sent when it is written. */
    public JsonStream documents() throws IOException {
        return new JsonStream(stream("application/json"), ApiJson.of(version));
    }

    static void error(Exchange exchange, int status, String message) throws IOException {
        boolean isAncient = isAncient(exchange);
        answer(exchange, status, isAncient ? "text/plain; charset=utf-8"
                : "application/json",
                isAncient ? message + "\n"
                        : ApiJson.of(ApiVersion.NEWEST)
                                .write(Map.of("message", message)));
    }

    /** Clients of those days print what comes as it is. */
    private static boolean isAncient(Exchange exchange) {
        try {
            return exchange.path().matches("/v(0|1\\.([0-9]|1[0-9]|2[0-3]))/.*");
        } catch (IllegalArgumentException noPathAtAll) {
            return false;
        }
    }

    private static void answer(Exchange exchange, int status, String type, String text)
            throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.answerHeader("Content-Type", type);
        exchange.answerHeader("Content-Length", Integer.toString(bytes.length));
        try (OutputStream out = exchange.answer(status)) {
            if (!exchange.method().equals("HEAD")) {
                out.write(bytes);
            }
        }
    }
}
