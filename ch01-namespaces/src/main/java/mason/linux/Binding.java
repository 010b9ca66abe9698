// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/** The binding to the C library, for those who are in a hurry. */
public final class Binding {

    private Binding() {
    }

    /**
     * Makes it ready on a thread of its own, while the caller does something else: a
     * tenth of a second in a cold JVM.
     */
    public static void prepare() {
        Thread thread = new Thread(() -> LibC.strings(List.of()), "binding");
        thread.setDaemon(true);
        thread.start();
    }
}
