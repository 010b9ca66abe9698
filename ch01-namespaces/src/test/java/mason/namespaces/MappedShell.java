// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import static workbook.testkit.Finding.expect;

import mason.launch.UnshareShell;
import mason.linux.KernelException;
import mason.linux.Step;
import workbook.testkit.answer.AnswerException;

/** A shell in a user namespace whose maps an answer writes. */
final class MappedShell {

    private static final String AS_ROOT =
            "setpriv --reuid 0 --regid 0 --clear-groups";

    private MappedShell() {
    }

    /** It may become any user of its namespace, once one is mapped. */
    static UnshareShell unmapped() {
        return UnshareShell.with("--user", "--keep-caps");
    }

    /** The shell becomes root of its namespace, as process 1 of a container does. */
    static void map(UserNamespace ids, UnshareShell shell) {
        try {
            for (Step step : MapsOfAnswer.of(ids, shell.pid())) {
                step.apply();
            }
        } catch (KernelException | AnswerException e) {
            expect("the kernel to take both maps").observe(e.getMessage())
                    .because("each map is written once, for a process that is in the new"
                            + " namespace already");
        }
        String maps = shell.ask("echo uid_map $(cat /proc/self/uid_map),"
                + " gid_map $(cat /proc/self/gid_map)");
        shell.become(AS_ROOT);
        String became = shell.ask("echo $(id -u) $(id -g)");
        expect("the ids of a command that has become user 0 and group 0 inside to be"
                + " [0 0]").observe("[" + became + "], by these maps: " + maps,
                        became.equals("0 0"))
                .because("a line of a map is the first id inside, the first id outside,"
                        + " and how many there are; users and groups are mapped apart"
                        + " from each other");
    }
}
