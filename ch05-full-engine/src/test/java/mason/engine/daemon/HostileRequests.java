// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mason.engine.api.Route;

/**
 * What a route gets that is wrong.
 *
 * @param isFiltered whether the route looks at filters
 * @param isRead whether the route reads a document
 * @param target a path of the route that leads to something that is there
 */
record HostileRequests(Route route, String target, boolean isFiltered,
        boolean isRead) {

    private static final List<String> NAMES = List.of("none", "..%2f..%2fetc", "..",
            "%2e%2e", "%00", "%ff", "%c3%28", "%", "%zz", "/", "//", "%0a", "a%20b",
            "-", "%7B%7D", "x".repeat(300), "x".repeat(4000), "%25s%25n", "%e2%80%ae");
    private static final List<String> QUERIES = List.of("nonsense=1", "t=x", "t=1&t=2",
            "name=a&name=b", "name=..%2f..%2fetc", "name=%00", "name=" + "x".repeat(300),
            "%ff=%ff", "a=%zz", "a=%", "&&&", "==", "h=-1&w=-1", "h=x&w=1",
            "h=99999999999&w=1", "h=99999&w=99999", "signal=NOPE", "signal=-1",
            "signal=999", "t=-99999999999", "t=999999999", "condition=nope",
            "tail=-1&stdout=1", "since=x&stdout=1", "since=99999999999999&stdout=1",
            "until=-999999999999&since=0", "until=9999999999h&stdout=1",
            "stdout=1&since=%00", "limit=x", "limit=-1", "detachKeys=zzz",
            "detachKeys=%00", "detachKeys=,", "path=..%2f..%2fetc%2fpasswd", "path=%00",
            "path=", "repo=..%2f..&tag=x", "repo=a&tag=%2f", "repo=A%20B", "names=none",
            "names=%00", "type=nope", "ps_args=-x%20%00", "force=x&v=x&link=0");
    private static final List<String> FILTERS = List.of("nonsense", "[]", "null", "5",
            "{", "{\"label\":5}", "{\"label\":null}", "{\"label\":{\"a\":\"x\"}}",
            "{\"label\":{\"a\":null}}", "{\"label\":[[1]]}", "{\"label\":[{}]}",
            "{\"label\":[null]}", "{\"nope\":[\"a\"]}", "{\"name\":[\"(\"]}",
            "{\"status\":[\"x\"]}", "{\"until\":[\"x\"]}", "{\"until\":[\"0\"]}",
            "{\"dangling\":[\"x\"]}", "{\"before\":[\"\\u0000\"]}",
            "{\"exited\":[\"x\"]}",
            "{\"reference\":[\"[\"]}", "{\"since\":[\"..\"]}", "{\"ancestor\":[\"%\"]}",
            "[".repeat(2000), "{\"a\":".repeat(700), "{\"\":[\"\"]}",
            "{\"publish\":[\"x/y/z\"],\"expose\":[\"-1\"]}");
    private static final List<String> DOCUMENTS = List.of("{", "[]", "5", "\"x\"", "null",
            "nonsense", "{}{}", "{} x", "{\"a\"", "{\"Image\":5}",
            "{\"Image\":\"\\ud800\"}",
            "{\"Cmd\":{}}", "{\"Detach\":{}}", "{\"Detach\":5}", "{\"Detach\":\"x\"}",
            "{\"Detach\":[]}", "{\"Tty\":null}", "{\"Name\":5}", "{\"Name\":\"../x\"}",
            "{\"Name\":\"\\u0000\"}", "{\"Memory\":\"x\"}", "{\"Memory\":1e999}",
            "{\"Memory\":-1}", "{\"Memory\":9223372036854775808}", "{\"Driver\":\"x\"}",
            "{\"Labels\":[]}", "{\"Labels\":{\"a\":{}}}", "{\"HostConfig\":5}",
            "{\"HostConfig\":[]}", "{\"HostConfig\":null}", "[".repeat(100_000),
            "{\"a\":".repeat(100_000), "\u00e4", "{\"x\":NaN}", "// x\n{}", "{'a':1}");

    /** For a route that gives one answer to everything. */
    Stream<HostileRequest> some() {
        return Stream.concat(NAMES.stream().limit(7)
                .map(n -> HostileRequest.of(route.method(), named(n))),
                Stream.of(with("filters=nonsense"), HostileRequest.json(route.method(),
                        target, "{")));
    }

    Stream<HostileRequest> all() {
        List<HostileRequest> all = new ArrayList<>();
        if (route.pattern().contains("{")) {
            NAMES.forEach(n -> all.add(HostileRequest.of(route.method(), named(n))));
        }
        QUERIES.forEach(q -> all.add(with(q)));
        FILTERS.stream().limit(isFiltered ? FILTERS.size() : 2).forEach(f -> all.add(
                with("filters=" + URLEncoder.encode(f, StandardCharsets.UTF_8))));
        for (String other : List.of("PATCH", "TRACE", "BREW", "get", "OPTIONS")) {
            all.add(HostileRequest.of(other, target));
        }
        DOCUMENTS.stream().limit(isRead ? DOCUMENTS.size() : 2).forEach(
                d -> all.add(HostileRequest.json(route.method(), target, d)));
        return Stream.concat(all.stream(), framing());
    }

    private String named(String name) {
        return route.pattern().replaceAll("\\{[a-z]+}", name.replace("\\", "\\\\"));
    }

    private HostileRequest with(String query) {
        return HostileRequest.of(route.method(), target + "?" + query);
    }

    private Stream<HostileRequest> framing() {
        byte[] broken = {'{', '"', (byte) 0xff, '"', ':', '1', '}'};
        byte[] empty = {'{', '}'};
        return Stream.concat(
                Stream.of("text/xml", "", ";", "application/json\u0001", "multipart/x")
                        .map(type -> HostileRequest.of(route.method(), target, type,
                                empty)),
                Stream.of(
                        HostileRequest.of(route.method(), target, "application/json",
                                broken),
                        framed("Transfer-Encoding: chunked\r\n", "ZZ\r\n{}\r\n0\r\n\r\n"),
                        framed("Transfer-Encoding: chunked\r\n", "5\r\n{}"),
                        framed("Transfer-Encoding: chunked\r\n",
                                "ffffffffffffffff\r\n{}"),
                        framed("Transfer-Encoding: nonsense\r\n", "{}"),
                        framed("Content-Length: 100\r\n", "{}"),
                        framed("Content-Length: -1\r\n", "{}"),
                        framed("Content-Length: 2\r\nContent-Length: 3\r\n", "{} "),
                        framed("Content-Length: x\r\n", "{}"),
                        framed("Upgrade: nonsense\r\nContent-Length: 1\r\n", "{"),
                        framed("Expect: nonsense\r\nContent-Length: 2\r\n", "{}")));
    }

    private HostileRequest framed(String headers, String body) {
        return HostileRequest.framed(route.method(), target, headers, body);
    }
}
