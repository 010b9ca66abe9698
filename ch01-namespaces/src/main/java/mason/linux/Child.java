// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import jnr.ffi.Pointer;
import java.util.List;

/**
 * A process this one started and will hear the end of.
 *
 * @param pid its number as this process sees it
 */
public record Child(Pid pid) {

    private static final int ANY = -1;

    /** Waits for its end: {@code waitpid(2)}. To be called once. */
    public ExitStatus await() {
        return await(pid.number()).status();
    }

    /**
     * Waits for the next end of any child of this process, adopted ones among them:
     * {@code waitpid(-1, …)}, waitpid(2).
     */
    public static Ended awaitAny() {
        return await(ANY);
    }

    private static Ended await(int whom) {
        int[] status = new int[1];
        int ended = LibC.CALLS.waitpid(whom, status, 0);
        while (ended < 0 && LibC.errno().equals(Errno.EINTR)) {
            ended = LibC.CALLS.waitpid(whom, status, 0);
        }
        Fd.checked(ended, "waitpid(" + whom + ")");
        return new Ended(new Pid(ended), ExitStatus.of(status[0]));
    }

    /** Somebody's end. */
    public record Ended(Pid pid, ExitStatus status) {
    }

    /**
     * A program about to start: everything that needs memory or a Java thread is made
     * ready here, so that {@link Start#with} can be called on a thread that may no
     * longer start threads.
     */
    public static Start program(List<String> argv, List<String> environment) {
        return program(argv.get(0), argv, environment);
    }

    static Start program(String path, List<String> argv, List<String> environment) {
        return new Start(path, LibC.strings(argv), LibC.strings(environment),
                SpawnSettings.clean());
    }

    /** {@code posix_spawn(3)}, prepared. */
    public record Start(String path, Pointer argv, Pointer environment,
            Pointer settings) {

        /**
         * Starts it in the namespaces of the calling thread.
         *
         * @param descriptors what it shall find as its descriptors 0, 1, 2 and so on
         */
        public Child with(List<Fd> descriptors) {
            Pointer actions = SpawnSettings.descriptors(descriptors);
            try {
                int[] pid = new int[1];
                int error = LibC.CALLS.posix_spawn(pid, path, actions, settings, argv,
                        environment);
                if (error != 0) {
                    throw new KernelException("posix_spawn(" + path + ")",
                            new Errno(error), "");
                }
                return new Child(new Pid(pid[0]));
            } finally {
                LibC.CALLS.posix_spawn_file_actions_destroy(actions);
            }
        }
    }
}
