// SPDX-License-Identifier: Apache-2.0
package mason.linux;

/**
 * The namespace this thread is in, kept to return to: {@code setns(2)}.
 *
 * @param descriptor of {@code /proc/thread-self/ns/…}, Linux 3.17
 */
public record SavedNamespace(Namespace kind, Fd descriptor) implements AutoCloseable {

    /** The namespace of that kind in which the thread is now. */
    public static SavedNamespace ofThisThread(Namespace kind) {
        String here = "/proc/thread-self/ns/" + kind.file();
        return new SavedNamespace(kind, Fd.open(here, OpenFlag.READ_ONLY));
    }

    /** Returns to it. To be called by the same thread. */
    @Override
    public void close() {
        try (descriptor) {
            CCall.of("setns", Argument.descriptor(descriptor),
                    Argument.symbol(kind.symbol(), kind.bit())).make();
        }
    }
}
