// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

/** What a person should hear about a container that isn't in its own output. */
final class News {

    private News() {
    }

    static void killedForMemory(long processes) {
        if (processes > 0) {
            System.err.println("mason: the kernel killed "
                    + (processes == 1 ? "a process" : processes + " processes")
                    + " of this container, because it reached its limit of memory");
        }
    }
}
