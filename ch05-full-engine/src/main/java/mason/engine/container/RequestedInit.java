// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mason.chroot.BindMount;
import mason.chroot.RootMount;
import mason.engine.config.Isolation;

/** A process 1 that is not the command, but starts it: {@code docker run --init}. */
record RequestedInit(ContainerRecord record) {

    private static final String INSIDE = "/sbin/docker-init";

    /** Where the PID namespace is another's, there is a process 1 already. */
    private boolean isAsked() {
        Isolation asked = record.hostConfig().isolation();
        return asked.init() && asked.pidMode().isEmpty();
    }

    /** What is executed. */
    List<String> argv() {
        List<String> argv = new ArrayList<>();
        if (isAsked()) {
            argv.addAll(List.of(INSIDE, "--"));
        }
        argv.addAll(record.command());
        return argv;
    }

    List<RootMount> mounts() throws IOException {
        return isAsked()
                ? List.of(new BindMount(InitProgram.find(System.getenv("PATH")).path(),
                        INSIDE, true, false))
                : List.of();
    }
}
