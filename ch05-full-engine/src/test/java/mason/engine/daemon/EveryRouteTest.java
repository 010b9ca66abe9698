// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import mason.engine.api.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.testkit.Requires;

/**
 * Requests that are wrong in each way there is, to each route that the router knows: a
 * status and a sentence of the API, nothing in the log, and nothing kept.
 */
@Requires("root")
@Timeout(240)
class EveryRouteTest extends WithDaemon {

    private static final long HUGE = 100 << 20;
    private static final List<Integer> REFUSALS =
            List.of(400, 403, 404, 405, 408, 409, 411, 413, 414, 415, 417, 431, 501,
                    503);
    static final Pattern OF_JAVA = Pattern.compile("(java|com|org|mason|sun|jdk)"
            + "\\.[a-z]+\\.|[A-Za-z](Exception|Error)\\b|@[0-9a-f]{6}|\\n|is null"
            + "|^null$");
    private static final String CONTAINER = """
            {"Image":"busybox","Cmd":["sleep","1000"],"StopSignal":"KILL",
             "HostConfig":{"NetworkMode":"none"}}""";

    private static HttpAnswer post(String path, String json) throws IOException {
        return HostileRequest.json("POST", path, json).answer(daemon.socket());
    }

    /** Something for each kind of parameter, as far as it is not there already. */
    private static String target(Route route) throws IOException {
        post("/containers/create?name=box", CONTAINER);
        post("/containers/box/start", "");
        post("/volumes/create", "{\"Name\":\"data\"}");
        String noun = route.pattern().split("/")[1];
        String name = noun.equals("exec") ? exec() : Map.of("containers", "box",
                "images", "busybox", "volumes", "data", "networks", "bridge")
                .getOrDefault(noun, "thing");
        return route.pattern().replaceAll("\\{[a-z]+}", name);
    }

    private static String exec() throws IOException {
        return JsonParser.parseString(post("/containers/box/exec",
                "{\"Cmd\":[\"true\"]}").body()).getAsJsonObject().get("Id").getAsString();
    }

    private static void check(HostileRequest request, List<String> faults) {
        try {
            HttpAnswer answer = request.answer(daemon.socket());
            boolean isDone = answer.status() >= 100 && answer.status() < 400;
            if (!isDone && !isRefusal(answer) && !request.head().startsWith("HEAD")) {
                faults.add(request + " -> " + answer.status() + " " + answer.body());
            }
        } catch (IOException e) {
            faults.add(request + " -> " + e);
        }
    }

    /** The API documents an error of the engine for what is unpaused and not paused. */
    static boolean isRefusal(HttpAnswer answer) {
        boolean isNotPaused = answer.status() == 500
                && answer.body().contains("is not paused");
        return (isNotPaused || REFUSALS.contains(answer.status()))
                && answer.message().filter(EveryRouteTest::isSentence).isPresent();
    }

    private static boolean isSentence(String text) {
        return !text.isBlank() && !OF_JAVA.matcher(text).find();
    }

    private static void check(Route route, List<String> faults) throws IOException {
        String target = target(route);
        HostileRequests requests = new HostileRequests(route, target,
                status(HostileRequest.of(route.method(), target + "?filters=x")) == 400,
                status(HostileRequest.json(route.method(), target, "{")) == 400);
        int plain = status(HostileRequest.of(route.method(), target));
        boolean isSlow = route.pattern().endsWith("start");
        (plain > 500 || isSlow ? requests.some() : requests.all())
                .forEach(r -> check(r, faults));
    }

    private static int status(HostileRequest request) throws IOException {
        return request.answer(daemon.socket()).status();
    }

    @Test
    void answers_what_is_wrong_with_a_status_and_a_sentence() throws Exception {
        List<String> faults = new ArrayList<>();
        target(daemon.routes().get(0));
        Usage before = Usage.now();
        for (Route route : daemon.routes()) {
            check(route, faults);
        }
        assertThat(faults).isEmpty();
        assertThat(daemon.log()).isEmpty();
        assertThat(RawClient.get(daemon.socket(), "/_ping")).startsWith("HTTP/1.1 200");
        before.comesBack();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/containers/create", "/containers/none/start",
            "/containers/none/wait", "/images/load", "/volumes/create", "/exec/x/start",
            "/build", "/nowhere"})
    void does_not_keep_a_huge_body(String path) throws IOException {
        long before = Usage.heap();
        try (RawClient client = RawClient.to(daemon.socket())) {
            client.send("POST " + path + " HTTP/1.1\r\nHost: d\r\nContent-Type:"
                    + " application/json\r\nContent-Length: " + HUGE + "\r\n\r\n");
            client.flood(HUGE - 1);
            assertThat(Usage.heap() - before).isLessThan(HUGE / 4);
            client.flood(1);
            HttpAnswer answer = HttpAnswer.read(client, false);
            assertThat(answer).matches(a -> isRefusal(a)
                    || path.equals("/images/load") && a.status() == 200);
        }
    }
}
