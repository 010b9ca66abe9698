// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbook.testkit.Requires;

/** Owners and compression of what {@code docker cp} copies into a container. */
@Requires({"root", "program docker", "program busybox"})
class DockerCopyTest extends WithDaemon {

    @BeforeEach
    void start() throws Exception {
        output("run", "-d", "--name", "own", "busybox", "sleep", "600");
        output("run", "-d", "--name", "user", "-u", "7:8", "busybox", "sleep", "600");
    }

    @AfterEach
    void end() throws Exception {
        output("rm", "-f", "own", "user");
    }

    private static Path file() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "text");
        Files.setAttribute(file, "unix:uid", 1234);
        Files.setAttribute(file, "unix:gid", 1235);
        return file;
    }

    private static String owner(String container) throws Exception {
        output("cp", "-a", file().toString(), container + ":/tmp/there");
        return output("exec", container, "stat", "-c", "%u:%g", "/tmp/there");
    }

    @Test
    void belongs_to_the_user_of_the_container_if_asked() throws Exception {
        assertThat(owner("user")).isEqualTo("7:8");
        assertThat(owner("own")).isEqualTo("1234:1235");
    }

    @ParameterizedTest
    @CsvSource({"cat", "gzip", "bzip2", "xz", "xz -9", "zstd"})
    void may_be_compressed_in_each_way_that_docker_knows(String program)
            throws Exception {
        Path tar = directory.resolve("packed");
        Process packing = new ProcessBuilder("sh", "-c", "tar -C " + file().getParent()
                + " -cf - file | " + program + " > " + tar).inheritIO().start();
        assertThat(packing.waitFor()).isZero();
        assertThat(daemon.docker(ProcessBuilder.Redirect.from(tar.toFile()), "cp", "-",
                "own:/tmp").code()).isZero();
        assertThat(output("exec", "own", "cat", "/tmp/file")).isEqualTo("text");
    }

    @ParameterizedTest
    @CsvSource({"BZh9garbage-garbage", "\u00fd7zXZ-garbage"})
    void is_refused_when_it_cannot_be_unpacked(String garbage) throws Exception {
        Path packed = directory.resolve("garbage");
        Files.write(packed,
                garbage.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(daemon.docker(ProcessBuilder.Redirect.from(packed.toFile()), "cp", "-",
                "own:/tmp")).satisfies(outcome -> {
                    assertThat(outcome.code()).isEqualTo(1);
                    assertThat(outcome.output()).startsWith("Error response from daemon:")
                            .doesNotContain("Exception", "org.");
                });
    }
}
