// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.util.List;
import mason.linux.Fd;
import mason.linux.OpenFlag;
import mason.linux.PosixSpawn;

/** What a container's standard input, output and error are connected to. */
public interface Stdio extends AutoCloseable {

    /**
     * The three descriptors. Called once, on the builder thread, after everything that
     * is done in the new namespaces.
     */
    List<Fd> open();

    /** Closes what {@link #open()} opened. */
    @Override
    default void close() {
    }

    /** Those of this process. */
    static Stdio inherited() {
        return new Given(PosixSpawn.STANDARD);
    }

    /** Those of this process, but nothing to read. */
    static Stdio withoutInput() {
        return new WithoutInput(Fd.open("/dev/null", OpenFlag.READ_ONLY));
    }

    /** Descriptors that are open already, and stay open. */
    record Given(List<Fd> open) implements Stdio {
    }

    /** Standard input at its end from the beginning. */
    record WithoutInput(Fd nothing) implements Stdio {

        @Override
        public List<Fd> open() {
            return List.of(nothing, Fd.STDOUT, Fd.STDERR);
        }

        @Override
        public void close() {
            nothing.close();
        }
    }
}
