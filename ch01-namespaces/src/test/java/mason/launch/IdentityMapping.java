// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mason.linux.Pid;
import mason.linux.Step;

/**
 * Maps each id that this process has to the same id in the new user namespace, and
 * remembers when it was asked to.
 *
 * @param mapped the processes that it was asked to map
 * @param moments when the maps were written
 */
record IdentityMapping(List<Pid> mapped, List<StartMoment> moments) implements IdMapping {

    IdentityMapping() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    @Override
    public List<Step> mapIds(Pid process) {
        mapped.add(process);
        return List.of(new Copy(process, "uid_map"), new Copy(process, "gid_map"));
    }

    /** A map of ours, written to that of another process. */
    private final class Copy implements Step {

        private final Pid process;
        private final String file;

        Copy(Pid process, String file) {
            this.process = process;
            this.file = file;
        }

        @Override
        public void apply() {
            moments.add(StartMoment.now(process));
            try {
                String ours = Files.readString(Path.of("/proc/self", file));
                Files.writeString(process.proc().resolve(file),
                        ours.replaceAll("(\\d+)(\\s+)\\d+", "$1$2$1"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String text() {
            return "copy of " + file;
        }
    }
}
