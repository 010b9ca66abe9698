// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mason.engine.config.Config;
import mason.engine.config.HealthConfig;
import mason.engine.content.Digest;
import mason.engine.image.Image;
import mason.engine.image.ImageConfig;
import mason.engine.json.DockerJson;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HealthTest {

    private static final long SECOND = 1_000_000_000;
    private static final Digest DIGEST = Digest.of(new byte[0]);

    private final HealthCheck check = HealthCheck.of(new HealthConfig(
            List.of("CMD", "true"), 9 * SECOND, 0, 5 * SECOND, 0, 2)).orElseThrow();

    private Health after(Health before, int code, long seconds) {
        Instant now = Instant.now();
        return before.after(new HealthResult(now, now, code, "" + code), check,
                Duration.ofSeconds(seconds));
    }

    @Nested
    class A_container {

        @Test
        void is_unhealthy_after_as_many_failures_in_a_row_as_it_says() {
            Health once = after(Health.NONE.starting(), 1, 6);
            assertThat(once.status()).isEqualTo("starting");
            Health twice = after(once, 1, 7);
            assertThat(twice).extracting(Health::status, Health::failingStreak)
                    .containsExactly("unhealthy", 2);
            assertThat(after(twice, 0, 8))
                    .extracting(Health::status, Health::failingStreak)
                    .containsExactly("healthy", 0);
        }

        @Test
        void may_fail_while_it_starts() {
            Health failed = after(after(after(Health.NONE, 1, 1), 1, 2), 1, 3);
            assertThat(failed).extracting(Health::status, Health::failingStreak)
                    .containsExactly("starting", 0);
            assertThat(after(after(failed, 0, 3), 1, 4).failingStreak()).isOne();
        }

        @Test
        void has_the_last_five_results() {
            Health health = Health.NONE;
            for (int code = 1; code <= 7; code++) {
                health = after(health, code, 9);
            }
            assertThat(health.log()).extracting(HealthResult::exitCode).containsExactly(3,
                    4, 5, 6, 7);
        }

        @Test
        void is_asked_at_another_pace_while_it_starts() {
            assertThat(check.pause(Duration.ofSeconds(1), Health.NONE)).hasSeconds(5);
            assertThat(check.pause(Duration.ofSeconds(6), Health.NONE)).hasSeconds(9);
        }
    }

    @Nested
    class The_check_of_an_image {

        private Optional<HealthConfig> merged(String ofImage, String asked)
                throws Exception {
            ImageConfig image = ImageConfig.parse(("{\"config\":{\"Cmd\":[\"a\"],"
                    + "\"Healthcheck\":" + ofImage + "}}").getBytes());
            Config config = DockerJson.read(asked, Config.class);
            return new EffectiveConfig(config, new Image(List.of(), DIGEST, DIGEST,
                    image, List.of())).config().healthcheck();
        }

        @Test
        void counts_where_nothing_was_asked_for() throws Exception {
            String image = "{\"Test\":[\"CMD\",\"a\"],\"Interval\":7,\"Retries\":4}";
            assertThat(merged(image, "{}")).contains(
                    new HealthConfig(List.of("CMD", "a"), 7, 0, 0, 0, 4));
            assertThat(merged(image, "{'Healthcheck':{'Interval':8,'StartInterval':9}}"))
                    .contains(new HealthConfig(List.of("CMD", "a"), 8, 0, 0, 9, 4));
            assertThat(merged("null", "{}")).isEmpty();
        }

        @Test
        void is_switched_off_by_one_word() throws Exception {
            Optional<HealthConfig> none =
                    merged("{\"Test\":[\"CMD\",\"a\"]}",
                            "{'Healthcheck':{'Test':['NONE']}}");
            assertThat(none).isPresent();
            assertThat(none.flatMap(HealthCheck::of)).isEmpty();
        }
    }

    @Test
    void a_time_below_a_millisecond_is_refused() {
        Map<String, HealthConfig> wrong = Map.of(
                "Interval in Healthcheck cannot be less than 1ms",
                new HealthConfig(null, 1, 0, 0, 0, 0),
                "StartInterval in Healthcheck cannot be less than 1ms",
                new HealthConfig(null, 0, 0, 0, 2, 0),
                "Retries in Healthcheck cannot be negative",
                new HealthConfig(null, 0, 0, 0, 0, -1));
        wrong.forEach((message, config) -> assertThatThrownBy(
                () -> HealthCheck.check(config)).hasMessage(message));
    }

    @Test
    void durations_are_written_as_go_does() {
        assertThat(List.of(0L, 1L, 500L, 1500L, 60_000L, 90_000L, 3_600_000L, 30_000L))
                .map(Duration::ofMillis).map(GoDuration::text).containsExactly("0s",
                        "1ms", "500ms", "1.5s", "1m0s", "1m30s", "1h0m0s", "30s");
    }
}
