// SPDX-License-Identifier: Apache-2.0
package mason.linux;

/**
 * The namespace this thread is in, kept for coming back: {@code setns(2)}.
 *
 * @param descriptor of {@code /proc/thread-self/ns/…}, Linux 3.17
 */
public record WayBack(Namespace kind, Fd descriptor) implements AutoCloseable {

    /** To the namespace of that kind in which the thread is now. */
    public static WayBack to(Namespace kind) {
        String here = "/proc/thread-self/ns/" + kind.file();
        return new WayBack(kind, Fd.open(here, Fd.READ_ONLY));
    }

    /** Goes back. To be called by the same thread. */
    @Override
    public void close() {
        try (descriptor) {
            int done = LibC.CALLS.setns(descriptor.number(), (int) kind.bit());
            Fd.checked(done, "setns(" + descriptor + ", " + kind.symbol() + ")");
        }
    }
}
