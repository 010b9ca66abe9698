// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                    .hasToString("busybox:1.36");
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

    /** After distribution/reference, reference_test.go and normalize_test.go. */
    @ParameterizedTest
    @CsvSource({"Test.Example/Foo,", "Localhost/a,Localhost/a:latest",
            "MyHost/a/b:1,MyHost/a/b:1",
            "xn--n3h.com:18080/foo,xn--n3h.com:18080/foo:latest",
            "[2001:db8::1]:5000/repo,[2001:db8::1]:5000/repo:latest",
            "a/b__c--d.e,a/b__c--d.e:latest", "index.docker.io/a,a:latest",
            "docker.io/library/a/b,library/a/b:latest", "1.2.3.4:5000,1.2.3.4:5000",
            "a:5000/,"})
    void is_read_as_docker_reads_it(String text, String expected) {
        if (expected == null) {
            assertThatThrownBy(() -> ImageReference.parse(text))
                    .hasMessageContaining("not an image name: [" + text + "]");
        } else {
            assertThat(ImageReference.parse(text)).hasToString(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a:1", "localhost:5000/a:1"})
    void may_have_a_digest(String text) {
        String digest = "@sha256:" + "0a".repeat(32);
        ImageReference reference = ImageReference.parse(text + digest);
        assertThat(reference).hasToString(text + digest);
        assertThat(reference.digest())
                .hasToString("Optional[" + digest.substring(1) + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                    "a@sha256:0a", "a..b", "a_-b", "", "Busybox", "busybox:", "busy box",
                    "../etc",
                    "a//../b:x y",
                    "-v", "busybox@sha256", "busybox:-x"})
    void anything_else_is_refused_and_quoted(String text) {
        assertThatThrownBy(() -> ImageReference.parse(text))
                .hasMessageContaining("not an image name: [" + text + "]");
    }
}
