// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.util.List;
import mason.linux.ChangeDirectory;
import mason.linux.Execute;
import mason.linux.KernelCall;
import mason.linux.MakeDirectory;
import mason.linux.PivotRoot;
import mason.linux.SealDescriptors;
import mason.linux.SetUmask;
import mason.linux.Spawn;
import mason.linux.UnblockSignals;
import mason.linux.Unmount;

/**
 * A JVM loads classes, libraries and its own configuration when they are first needed,
 * by path. After pivot_root those paths lead into the container's root, where they are
 * missing or, worse, where a hostile image has put its own. So whatever is called after
 * that is called once before it, in a way that changes nothing.
 */
final class Rehearsal {

    private static final List<KernelCall> CHANGING_NOTHING = List.of(
            new ChangeDirectory("."), new PivotRoot("", ""), new Unmount(""),
            new MakeDirectory("/", 0), SetUmask.USUAL, new UnblockSignals(),
            new SealDescriptors(), new Spawn(List.of("/"), List.of("PATH=/")),
            new Execute(List.of("/"), List.of("PATH=/")));

    private Rehearsal() {
    }

    static void perform() {
        openEveryJar();
        CHANGING_NOTHING.forEach(Rehearsal::attempt);
    }

    /** Looks for what isn't there in every jar of the class path: now they are open. */
    private static void openEveryJar() {
        ClassLoader.getSystemResource("not/there");
    }

    private static void attempt(KernelCall call) {
        try {
            call.apply();
        } catch (RuntimeException refused) {
            refused.getMessage();
        }
    }
}
