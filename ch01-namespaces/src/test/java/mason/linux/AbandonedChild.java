// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;
import java.util.Set;
import workbook.testkit.OwnJvm;

/** A program that clones a child, prints its number, and ends before it releases it. */
final class AbandonedChild {

    private AbandonedChild() {
    }

    public static void main(String[] none) {
        try (Fd nothing = Fd.open("/dev/null", OpenFlag.READ_WRITE)) {
            UserNamespaceChild child = UserNamespaceChild.start(
                    new PosixSpawn(new Execve(List.of("/bin/true"), List.of()),
                            List.of(nothing, nothing, nothing)),
                    Set.of(Namespace.USER));
            System.out.println(child.pid());
            Runtime.getRuntime().halt(0);
        }
    }

    static List<String> command() {
        return OwnJvm.running(AbandonedChild.class);
    }
}
