// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReferenceTest {

    @Nested
    class A_name {

        @Test
        void without_a_tag_means_latest() {
            assertThat(ImageReference.parse("busybox")).hasToString("busybox:latest");
        }

        @Test
        void keeps_its_tag() {
            assertThat(ImageReference.parse("library/busybox:1.36"))
                    .isEqualTo(new ImageReference("library/busybox", "1.36"));
        }

        @Test
        void of_the_usual_registry_is_the_familiar_one() {
            assertThat(ImageReference.parse("docker.io/library/busybox:1.36"))
                    .isEqualTo(ImageReference.parse("busybox:1.36"));
            assertThat(ImageReference.parse("docker.io/team/app"))
                    .isEqualTo(ImageReference.parse("team/app"));
        }

        @Test
        void may_have_a_registry_with_a_port() {
            assertThat(ImageReference.parse("localhost:5000/team/app:1").repository())
                    .isEqualTo("localhost:5000/team/app");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Busybox", "busybox:", "busy box", "../etc",
            "a//../b:x y",
            "-v", "busybox@sha256", "busybox:-x"})
    void anything_else_is_refused_and_quoted(String text) {
        assertThatThrownBy(() -> ImageReference.parse(text))
                .hasMessageContaining("not an image name: [" + text + "]");
    }
}
