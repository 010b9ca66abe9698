// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mason.engine.config.Config;
import mason.engine.config.HostConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.testkit.Requires;

/**
 * Each member of what a container is made of, with values it is not meant to have: it is
 * refused with a sentence, or the container that has it can be listed, seen and removed.
 */
@Requires("root")
@Timeout(240)
class EveryMemberTest extends WithDaemon {

    private static final List<String> VALUES = List.of("-1", "1e400",
            "9223372036854775807", "\"x\"", "\"a\\nb\"", "\"\\u0000\"",
            "\"../../etc\"", "[null]", "[\"x\"]", "[\"a:b:c:d\"]", "[{}]",
            "{\"x\":\"y\"}", "{\"x\":null}", "{\"x\":[null]}",
            "{\"99999/tcp\":[{\"HostPort\":\"x\"}]}", "{\"80/tcp\":{}}");
    private static final Set<String> STARTED = Set.of("-1", "9223372036854775807",
            "\"x\"", "\"a\\nb\"", "[\"x\"]", "[{}]", "{\"x\":null}");

    private static final String BORNE =
            ".*failed: E[A-Z]+ \\(.*|could not select device driver.*";

    private static HttpAnswer call(String method, String path) throws IOException {
        return HostileRequest.of(method, path).answer(daemon.socket());
    }

    private static Stream<String> members() {
        Stream<String> own = names(Config.class)
                .map(n -> "{\"Image\":\"busybox\",\"Cmd\":[\"true\"],\"HostConfig\":"
                        + "{\"NetworkMode\":\"none\"},\"" + n + "\":%s}");
        Stream<String> hosts = Arrays.stream(HostConfig.class.getRecordComponents())
                .flatMap(part -> names(part.getType()))
                .map(n -> "{\"Image\":\"busybox\",\"Cmd\":[\"true\"],\"HostConfig\":{\""
                        + n + "\":%s}}");
        return Stream.concat(own, hosts);
    }

    private static Stream<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
                .map(n -> Character.toUpperCase(n.charAt(0)) + n.substring(1));
    }

    private static void check(String member, List<String> faults) throws IOException {
        Map<String, String> made = new LinkedHashMap<>();
        for (String value : VALUES) {
            String body = String.format(member, value);
            HttpAnswer answer = HostileRequest.json("POST", "/containers/create", body)
                    .answer(daemon.socket());
            if (answer.status() == 201) {
                made.put(JsonParser.parseString(answer.body()).getAsJsonObject()
                        .get("Id").getAsString(), value);
            } else if (!EveryRouteTest.isRefusal(answer)) {
                faults.add(body + " -> " + answer.status() + " " + answer.body());
            }
        }
        check(call("GET", "/containers/json?all=1&size=1"), 200, member, faults);
        for (Map.Entry<String, String> each : made.entrySet()) {
            live(each.getKey(), String.format(member, each.getValue()),
                    STARTED.contains(each.getValue()), faults);
        }
    }

    private static void live(String id, String body, boolean isStarted,
            List<String> faults) throws IOException {
        check(call("GET", "/containers/" + id + "/json"), 200, body, faults);
        if (isStarted) {
            check(call("POST", "/containers/" + id + "/start"), 204, body, faults);
        }
        check(call("DELETE", "/containers/" + id + "?force=1"), 204, body, faults);
    }

    /** What only the kernel can know is refused by it; 500 is Docker's for a driver. */
    private static void check(HttpAnswer answer, int expected, String body,
            List<String> faults) {
        boolean isFine = answer.status() == expected
                || EveryRouteTest.isRefusal(answer)
                || answer.message().filter(m -> m.matches(BORNE)).isPresent();
        if (!isFine) {
            faults.add(body + " -> " + answer.status() + " " + answer.body());
        }
    }

    @Test
    void of_a_container_is_refused_or_can_be_lived_with() throws IOException {
        List<String> faults = new ArrayList<>();
        for (String member : members().toList()) {
            check(member, faults);
        }
        assertThat(faults).isEmpty();
        assertThat(daemon.log()).doesNotContain("failed: java.lang.");
    }
}
