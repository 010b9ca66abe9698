// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static mason.engine.daemon.AtOnce.all;
import static mason.engine.daemon.AtOnce.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.testkit.Requires;

/** Calls that exclude each other, at the same moment: one order of them comes out. */
@Requires("root")
@Timeout(120)
class ConflictTest extends WithDaemon {

    private static final int OFTEN = 3;
    private static final String BODY = """
            {"Image":"busybox","Cmd":["sleep","1000"],"StopSignal":"KILL",
             "HostConfig":{"NetworkMode":"none"}}""";

    @BeforeAll
    static void begin() throws Exception {
        create("first");
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        for (var each : JsonParser.parseString(answer(get("/containers/json?all=1"))
                .body()).getAsJsonArray()) {
            String id = each.getAsJsonObject().get("Id").getAsString();
            assertThat(answer(request("DELETE", "/containers/" + id + "?force=1"))
                    .status()).isEqualTo(204);
        }
        assertThat(inState("containers", "[0-9a-f]{64}")).isEmpty();
        assertThat(inState("containers/names", ".*")).isEmpty();
        assertThat(daemon.log()).isEmpty();
    }

    private static List<String> inState(String name, String form) throws IOException {
        try (Stream<Path> all = Files.list(directory.resolve("state/" + name))) {
            return all.map(p -> p.getFileName().toString()).filter(n -> n.matches(form))
                    .toList();
        }
    }

    private static HostileRequest request(String method, String path) {
        return HostileRequest.of(method, path);
    }

    private static HostileRequest get(String path) {
        return request("GET", path);
    }

    private static HostileRequest verb(String verb) {
        return request("POST", "/containers/box/" + verb);
    }

    private static HostileRequest remove() {
        return request("DELETE", "/containers/box?force=1");
    }

    private static HostileRequest creation(String name) {
        return HostileRequest.json("POST", "/containers/create?name=" + name, BODY);
    }

    private static HttpAnswer answer(HostileRequest request) throws IOException {
        return request.answer(daemon.socket());
    }

    private static void create(String name) throws IOException {
        assertThat(answer(creation(name)).status()).isEqualTo(201);
    }

    private static void run() throws IOException {
        create("box");
        assertThat(answer(verb("start")).status()).isEqualTo(204);
    }

    /** Each is one of these, and what is no success has a sentence. */
    private static List<Integer> statuses(List<HostileRequest> requests)
            throws Exception {
        List<HttpAnswer> answers = AtOnce.answers(daemon.socket(), requests);
        assertThat(answers).allMatch(a -> List.of(200, 201, 204, 304).contains(a.status())
                || EveryRouteTest.isRefusal(a));
        return answers.stream().map(HttpAnswer::status).toList();
    }

    @RepeatedTest(OFTEN)
    void one_of_eight_gets_the_name() throws Exception {
        assertThat(statuses(times(8, creation("box")))).containsOnly(201, 409)
                .containsOnlyOnce(201);
        assertThat(inState("containers/names", ".*")).contains("box");
    }

    @RepeatedTest(OFTEN)
    void one_of_eight_starts_it() throws Exception {
        create("box");
        assertThat(statuses(times(8, verb("start")))).containsOnly(204, 304)
                .contains(204);
        assertThat(answer(get("/containers/box/json")).body())
                .contains("\"Status\":\"running\"");
    }

    @RepeatedTest(OFTEN)
    void a_start_and_a_removal_leave_it_removed() throws Exception {
        create("box");
        statuses(all(times(3, verb("start")), times(3, remove())));
        assertThat(statuses(List.of(remove(), remove()))).containsAnyOf(204, 404);
    }

    @RepeatedTest(OFTEN)
    void a_stop_a_kill_and_a_pause_end_it() throws Exception {
        run();
        statuses(all(times(2, verb("stop?t=5")), times(2, verb("kill")),
                times(2, verb("pause")), times(2, verb("unpause")),
                times(2, verb("restart?t=5"))));
        statuses(List.of(verb("unpause"), verb("kill")));
    }

    @RepeatedTest(OFTEN)
    void of_many_new_names_it_has_one() throws Exception {
        create("box");
        create("other");
        String id = JsonParser.parseString(answer(get("/containers/box/json")).body())
                .getAsJsonObject().get("Id").getAsString();
        List<Integer> got = statuses(Stream.of("a1", "a1", "a2", "other", "a3", "box")
                .map(n -> request("POST", "/containers/" + id + "/rename?name=" + n))
                .toList());
        assertThat(got).contains(204).contains(409);
        assertThat(inState("containers/names", ".*")).hasSizeBetween(2, 3);
    }

    @RepeatedTest(OFTEN)
    void an_exec_and_a_removal_exclude_each_other() throws Exception {
        run();
        HostileRequest exec = HostileRequest.json("POST", "/containers/box/exec",
                "{\"Cmd\":[\"true\"]}");
        statuses(all(times(4, exec), List.of(remove()), times(4, exec)));
        statuses(times(2, remove()));
    }

    @RepeatedTest(OFTEN)
    void who_waits_is_told_of_the_removal() throws Exception {
        run();
        assertThat(statuses(all(times(2, verb("wait?condition=removed")),
                times(2, verb("wait")), List.of(remove())))).contains(204);
    }

    @RepeatedTest(OFTEN)
    void a_prune_and_creations_exclude_each_other() throws Exception {
        HostileRequest prune = request("POST", "/containers/prune");
        statuses(all(times(2, creation("box")), times(4, prune), times(2, creation("c2")),
                List.of(remove(), verb("start"), verb("json"))));
        assertThat(answer(prune).status()).isEqualTo(200);
    }

    @RepeatedTest(OFTEN)
    void volumes_and_their_removal_exclude_each_other() throws Exception {
        HostileRequest make =
                HostileRequest.json("POST", "/volumes/create", "{\"Name\":\"v1\"}");
        statuses(all(times(3, make), times(3, request("DELETE", "/volumes/v1")),
                times(2, request("POST", "/volumes/prune")), times(2, get("/volumes"))));
        answer(request("DELETE", "/volumes/v1"));
        assertThat(inState("volumes", "\\.?[a-z-]*v1")).isEmpty();
    }

    @Test
    void a_second_daemon_of_the_state_directory_is_refused() {
        assertThatThrownBy(() -> RunningDaemon.in(directory))
                .hasMessageContaining("another daemon serves");
        assertThat(daemon.log()).isEmpty();
    }
}
