// SPDX-License-Identifier: Apache-2.0
package mason.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mason.cgroups.Limits;
import mason.engine.content.Digest;
import mason.engine.image.Image;
import mason.engine.image.ImageConfig;
import mason.engine.image.ImageReference;
import org.junit.jupiter.api.Test;

final class RunOptionsTest {

    private static final String OURS = System.getenv().keySet().stream()
            .filter(name -> name.matches("[A-Z_]+") && !name.equals("PATH")
                    && !name.equals("HOME") && !name.equals("HOSTNAME"))
            .findFirst().orElseThrow();

    @Test
    void a_variable_an_image_names_without_a_value_is_not_read_from_the_engine() {
        assertThat(environment(List.of(OURS, "A=b"), List.of()))
                .contains("A=b").noneMatch(v -> v.startsWith(OURS + "="));
    }

    @Test
    void a_variable_that_is_asked_for_without_a_value_is_passed_on() {
        assertThat(environment(List.of(), List.of(OURS)))
                .contains(OURS + "=" + System.getenv(OURS));
    }

    private static List<String> environment(List<String> ofImage, List<String> asked) {
        RunOptions options = new RunOptions(Optional.empty(), Limits.none(), asked,
                Optional.empty(), false, List.of("sh"));
        try {
            return options.command(image(ofImage), "box").environment();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Image image(List<String> environment) throws IOException {
        String variables = environment.stream().map(v -> "\"" + v + "\"")
                .collect(Collectors.joining(","));
        byte[] config = ("{\"config\":{\"Env\":[" + variables + "]}}").getBytes();
        Digest id = Digest.of(config);
        return new Image(List.of(ImageReference.parse("x")), id, id,
                ImageConfig.parse(config), List.of());
    }
}
