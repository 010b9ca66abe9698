// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mason.linux.Errno;
import mason.linux.Fd;
import mason.linux.KernelCall;
import mason.linux.KernelException;
import mason.linux.Namespace;
import mason.linux.OpenFlag;
import mason.linux.Pid;

/**
 * A file that a process executes, as a file of a mount: {@code /proc/PID/exe}, proc(5). A
 * command that is called {@code /proc/self/exe} would be the host's Java, by the host's
 * mount, and root of the container could overwrite it later: CVE-2019-5736.
 *
 * @param place the mount and the inode, as in {@code /proc/PID/fdinfo}, Linux 5.14
 */
record OwnProgram(List<String> place) {

    private static OwnProgram of(Pid process) {
        try (Fd program = Fd.open(process.proc() + "/exe", OpenFlag.PATH)) {
            return new OwnProgram(
                    Files.readAllLines(Path.of("/proc/self/fdinfo/" + program.number()))
                            .stream().filter(l -> l.matches("(mnt_id|ino):.*")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws KernelException if a process with mounts of its own executes ours */
    static void requireAnother(Pid process, Plan plan) {
        boolean hasOwnMounts = plan.unshared().contains(Namespace.MOUNT)
                || HostMounts.areLeftBy(plan);
        if (hasOwnMounts && of(process).equals(of(Pid.own()))) {
            KernelCall command = plan.inProcess1().get(plan.inProcess1().size() - 1);
            throw new KernelException(command, Errno.EACCES,
                    "that is the program of this engine itself");
        }
    }
}
