// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;

/** A daemon with a container that has made files, and one that has never run. */
class FilesDaemon extends WithDaemon {

    @BeforeAll
    static void begin() throws Exception {
        output("run", "-d", "--name", "alive", "--network", "none", "-v",
                "kept:/volume", "busybox", "sh", "-c",
                "echo one >/etc/new; mkdir -p /a/b; echo deep >/a/b/c;"
                        + " ln -s b /a/link; ln -s / /host; ln -s ../../../.. /up;"
                        + " ln /a/b/c /a/hard; mkfifo /a/pipe; chmod 4755 /a/hard;"
                        + " touch /ready; exec sleep 600");
        output("create", "--name", "idle", "--network", "none", "-v", "kept:/volume",
                "busybox", "true");
        for (int n = 0; n < 200 && docker("exec", "alive", "test", "-e", "/ready")
                .code() != 0; n++) {
            Thread.sleep(50);
        }
    }

    static Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    static Path copied(String from, String to) throws Exception {
        output("cp", "-q", from, directory.resolve(to).toString());
        return directory.resolve(to);
    }

    static String run(String... words) throws Exception {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(),
                StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
