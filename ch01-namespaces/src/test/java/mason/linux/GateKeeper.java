// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;
import java.util.Set;

/** A program that starts somebody, says who it is, and dies before it opens the gate. */
final class GateKeeper {

    private GateKeeper() {
    }

    public static void main(String[] none) {
        try (Fd nothing = Fd.open("/dev/null", Fd.READ_WRITE)) {
            GatedChild child = GatedChild.start(
                    Child.program(List.of("/bin/true"), List.of()),
                    Set.of(Namespace.USER), List.of(nothing, nothing, nothing));
            System.out.println(child.pid());
            Runtime.getRuntime().halt(0);
        }
    }

    static List<String> command() {
        return List.of(System.getProperty("java.home") + "/bin/java", "-cp",
                System.getProperty("java.class.path"), GateKeeper.class.getName());
    }
}
