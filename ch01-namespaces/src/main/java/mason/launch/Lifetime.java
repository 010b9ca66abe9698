// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import mason.linux.DieWithParent;
import mason.linux.KernelCall;
import mason.linux.OutliveParent;

/** What becomes of a container when the JVM that started it ends. */
public enum Lifetime {

    /** It is killed, as the containers of {@code mason run} are. */
    OF_THIS_JVM(new DieWithParent()),
    /** It runs on, as the containers of a daemon do. */
    OF_ITS_OWN(new OutliveParent());

    private final KernelCall call;

    Lifetime(KernelCall call) {
        this.call = call;
    }

    /** How process 1 chooses it, just before it becomes the command. */
    KernelCall call() {
        return call;
    }
}
