// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mason.linux.ChangeDirectory;
import mason.linux.CloseOnExec;
import mason.linux.Execve;
import mason.linux.KernelCall;
import mason.linux.MakeDirectory;
import mason.linux.NewSession;
import mason.linux.SetControllingTerminal;
import mason.linux.SetUmask;
import mason.linux.UnblockSignals;

/**
 * What runs in the container.
 *
 * @param argv the program and its arguments
 * @param environment {@code NAME=value}, nothing else is passed on
 * @param directory where it starts; made when it is missing
 * @param terminal whether its standard input is a terminal, to be its controlling one
 * @param last made after all that needs privileges, right before the program
 */
public record Command(List<String> argv, List<String> environment, String directory,
        boolean terminal, List<KernelCall> last) {

    /** The environment of a command that is given none. */
    public static final List<String> USUAL_ENVIRONMENT = List.of(
            "PATH=/usr/sbin:/usr/bin:/sbin:/bin");

    /** One that gives up no privilege. */
    public Command(List<String> argv, List<String> environment, String directory,
            boolean terminal) {
        this(argv, environment, directory, terminal, List.of());
    }

    /** {@code argv} in {@code /}, with the usual PATH and no terminal. */
    public static Command of(String... argv) {
        return new Command(List.of(argv), USUAL_ENVIRONMENT, "/", false);
    }

    /** A session, a directory, no leftovers of the JVM, and the program. */
    public Plan plan() {
        List<KernelCall> calls = new ArrayList<>();
        calls.add(new NewSession());
        if (terminal) {
            calls.add(new SetControllingTerminal());
        }
        calls.addAll(directories());
        calls.add(new ChangeDirectory(directory));
        calls.add(SetUmask.USUAL);
        calls.add(new UnblockSignals());
        calls.add(new CloseOnExec());
        calls.addAll(last);
        calls.add(new Execve(argv, environment));
        return Plan.inProcess1(calls);
    }

    /** The same with other calls right before the program. */
    public Command withLast(List<? extends KernelCall> calls) {
        return new Command(argv, environment, directory, terminal, List.copyOf(calls));
    }

    private List<MakeDirectory> directories() {
        List<MakeDirectory> made = new ArrayList<>();
        for (Path path = Path.of(directory); path.getNameCount() > 0
                && path.getParent() != null; path = path.getParent()) {
            made.add(0, new MakeDirectory(path.toString(), 0755));
        }
        return made;
    }
}
