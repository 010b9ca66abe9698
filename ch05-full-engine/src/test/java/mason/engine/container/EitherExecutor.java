// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import mason.launch.CloneExecutor;
import mason.launch.Executor;
import mason.launch.JvmExecutor;
import mason.launch.Lifetime;

/** By what the processes of containers are started. */
enum EitherExecutor {

    CLONE,
    JVM;

    Executor executor() {
        return this == CLONE ? CloneExecutor.tried(Lifetime.OF_THIS_JVM)
                : JvmExecutor.with(Lifetime.OF_THIS_JVM);
    }
}
