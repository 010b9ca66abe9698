// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mason.linux.Errno;
import mason.linux.KernelException;
import mason.linux.MakeDirectory;

/**
 * Version 2: one tree for all controllers, in which a cgroup gets those its parent hands
 * on. Documentation/admin-guide/cgroup-v2.rst, Linux 4.5.
 */
public record UnifiedHierarchy(Path mount, Path root, Set<String> controllers,
        boolean readOnly) implements Hierarchy {

    @Override
    public <T> T pick(T v1, T v2) {
        return v2;
    }

    // tag::prepare[]
    /**
     * Top-down: a directory can hand on only what it was given
     * itself.
     */
    @Override
    public void prepare(Path parent) {
        handOn(mount);
        for (Path directory : below(parent)) {
            make(directory);
            handOn(directory);
        }
    }

    @Override
    public void make(Path cgroup) {
        new MakeDirectory(cgroup.toString(), 0755).apply();
    }

    private void handOn(Path cgroup) {
        ControlFile file = new ControlFile(
                cgroup.resolve("cgroup.subtree_control"));
        String missing = missing(file.words());
        if (!missing.isEmpty()) {
            enable(missing, file);
        }
    }

    private String missing(List<String> enabled) {
        return Arrays.stream(Controller.values())
                .filter(this::offers)
                .map(Controller::kernelName)
                .filter(name -> !enabled.contains(name))
                .map("+"::concat)
                .collect(Collectors.joining(" "));
    }
    // end::prepare[]

    /** The root of the whole machine may have processes, every other cgroup not. */
    private static void enable(String controllers, ControlFile file) {
        try {
            file.write(controllers);
        } catch (KernelException e) {
            throw e.errno().equals(Errno.EBUSY)
                    ? new KernelException(e.step(), e.errno(),
                            "only a cgroup without processes hands controllers on; move"
                                    + " those in its cgroup.procs to a child of it")
                    : e;
        }
    }

    /** Moves the whole process; a thread alone can't leave the others. */
    @Override
    public String joinFile() {
        return "cgroup.procs";
    }

    /** Since Linux 4.13, cgroups below included. */
    @Override
    public String oomFile() {
        return "memory.events";
    }
}
