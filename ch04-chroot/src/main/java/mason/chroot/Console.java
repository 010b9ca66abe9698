// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import mason.launch.Plan;
import mason.linux.Mount;
import mason.linux.MountFlag;
import mason.linux.Step;

/**
 * The container's terminal by the name of /dev/console, where init programs write.
 * Process 1 mounts what its standard input is: the terminal's name is known only then.
 *
 * @param path of it, in a file system of ours
 */
record Console(String path) {

    Plan plan() {
        return Plan.inNamespaces(new EmptyFile(Path.of(path)))
                .and(Plan.inProcess1(new Mount("/proc/self/fd/0", path, "none",
                        Set.of(MountFlag.BIND), "")));
    }

    /** The step that makes something to mount on. */
    private record EmptyFile(Path path) implements Step {

        @Override
        public void apply() {
            try {
                Files.createFile(path);
            } catch (IOException e) {
                throw new UncheckedIOException(text() + " failed: " + e, e);
            }
        }

        @Override
        public String text() {
            return "creat(" + path + ")";
        }
    }
}
