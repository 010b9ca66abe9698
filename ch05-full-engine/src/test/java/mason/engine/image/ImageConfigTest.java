// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImageConfigTest {

    private static final String FULL = """
            {"created": "2024-05-06T07:08:09.123456789+02:00", "author": "me",
             "comment": "why", "architecture": "arm64", "os": "linux",
             "config": {"User": "7:8", "ExposedPorts": {"80/tcp": {}, "53/udp": {}},
               "Env": ["A=b"], "Entrypoint": ["/init"], "Cmd": ["serve", "-v"],
               "Volumes": {"/var/lib": {}}, "WorkingDir": "/srv",
               "Labels": {"a": "1", "b": ""}, "StopSignal": "SIGQUIT",
               "Healthcheck": {"Test": ["CMD-SHELL", "true"], "Interval": 30000000000,
                 "Timeout": 1500000000, "StartPeriod": 0, "Retries": 3},
               "Shell": ["/bin/bash", "-c"], "OnBuild": ["RUN make"]},
             "rootfs": {"type": "layers", "diff_ids": []},
             "history": [{"created": "2024-05-06T05:00:00Z", "created_by": "ADD",
               "author": "him", "comment": "c"}, {"empty_layer": true}]}
            """;

    private static ImageConfig parse(String json) throws IOException {
        return ImageConfig.parse(json.getBytes());
    }

    @Test
    void says_all_that_a_container_starts_from() throws IOException {
        assertThat(parse(FULL).defaults()).isEqualTo(new ContainerDefaults(
                List.of("A=b"), List.of("/init"), List.of("serve", "-v"), "/srv", "7:8",
                List.of("/var/lib"), List.of("80/tcp", "53/udp"),
                Map.of("a", "1", "b", ""), "SIGQUIT",
                Optional.of(new Healthcheck(List.of("CMD-SHELL", "true"),
                        Optional.of(Duration.ofSeconds(30)),
                        Optional.of(Duration.ofMillis(1500)), Optional.empty(),
                        Optional.empty(), 3)),
                List.of("/bin/bash", "-c"), List.of("RUN make")));
    }

    @Test
    void says_how_it_was_made() throws IOException {
        ImageConfig config = parse(FULL);
        assertThat(config.created())
                .contains(Instant.parse("2024-05-06T05:08:09.123456789Z"));
        assertThat(config.platform()).hasToString("linux/arm64");
        assertThat(config.history()).containsExactly(
                new HistoryStep(Optional.of(Instant.parse("2024-05-06T05:00:00Z")), "ADD",
                        "c", "him", false),
                new HistoryStep(Optional.empty(), "", "", "", true));
    }

    @Test
    void may_say_nothing() throws IOException {
        ImageConfig config = parse("{\"config\":null,\"created\":\"yesterday\"}");
        assertThat(config.defaults().healthcheck()).isEmpty();
        assertThat(config.created()).isEmpty();
        assertThat(config.directory()).isEqualTo("/");
        assertThat(config.argv(List.of("given"))).containsExactly("given");
    }

    @Test
    void that_is_no_json_is_refused() {
        assertThatThrownBy(() -> parse("{")).isInstanceOf(IOException.class);
    }
}
