// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import static workbook.testkit.Finding.expect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mason.launch.UnshareShell;
import mason.linux.Namespace;
import mason.linux.Pid;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import workbook.testkit.Covers;
import workbook.testkit.Covers.Question;
import workbook.testkit.Exercise;
import workbook.testkit.HostChanges;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;
import workbook.testkit.answer.Answer;

/** Exercise 1.1: the namespaces of processes that unshare(1) and sleep(1) are. */
@Exercise("1.1")
@Requires({"root", "kernel 5.11", "program unshare", "program readlink",
        "program nsenter"})
@LeakCheck
final class ProcessNamespacesTest {

    private static final Answer ANSWER =
            Answer.inWordsOf(ProcessNamespaces.class, Namespace.class);

    /** It has all its namespaces in common with the answer, but perhaps the mounts. */
    private static UnshareShell usual;

    @BeforeAll
    static void start() {
        usual = UnshareShell.besideTheAnswer();
    }

    @AfterAll
    static void end() {
        usual.close();
    }

    private static ProcessNamespaces read(UnshareShell shell) throws IOException {
        return ANSWER.to(ProcessNamespaces::of, shell.pidForTheAnswer());
    }

    @Test
    void each_of_the_eight_kinds_is_read() throws Exception {
        List<Namespace> read = read(usual).ids().keySet().stream()
                .sorted().toList();
        expect("the kinds that are read", List.of(Namespace.values())).observe(read)
                .because("a process is in one namespace of every kind, whether or not a"
                        + " new one was made for it");
    }

    @Test
    void the_ids_are_those_that_readlink_prints() throws Exception {
        try (UnshareShell shell = UnshareShell.besideTheAnswer(options(EnumSet.allOf(
                Namespace.class)));
                UnshareShell apartFromItsChildren =
                        UnshareShell.besideTheAnswer("--pid")) {
            for (UnshareShell each : List.of(usual, shell, apartFromItsChildren)) {
                expectSameAsReadlink(each);
            }
        }
    }

    @Test
    @Covers(Question.SHAPES)
    void a_process_shares_the_kinds_that_it_did_not_unshare() throws Exception {
        List<Namespace> all = new ArrayList<>(List.of(Namespace.values()));
        for (int count = 0; count <= all.size(); count += Nonce.number(2, 3)) {
            Collections.rotate(all, Nonce.number(1, 7));
            Set<Namespace> unshared = EnumSet.noneOf(Namespace.class);
            unshared.addAll(all.subList(0, count));
            try (UnshareShell shell =
                    UnshareShell.besideTheAnswer(options(unshared))) {
                Set<Namespace> own = read(shell).notSharedWith(read(usual));
                expect("the kinds that a process does not share with another, after"
                        + " unshare " + String.join(" ", options(unshared)),
                        unshared).observe(own)
                        .because("two processes are in the same namespace if their"
                                + " links lead to the same id, and only then");
            }
        }
    }

    /** The second process keeps its number while it changes its namespaces. */
    @Test
    @Covers(Question.SECOND_START)
    void a_process_is_looked_at_anew_each_time() throws Exception {
        try (UnshareShell shell = UnshareShell.besideTheAnswer("--uts")) {
            String before = read(shell).ids().get(Namespace.UTS);
            shell.become("unshare --uts");
            String after = read(shell).ids().get(Namespace.UTS);
            expect("another UTS namespace, after the process has unshared it again")
                    .observe("before " + before + ", afterwards " + after,
                            before != null && !before.equals(after))
                    .because("a process can leave a namespace at any time");
        }
    }

    @Test
    @Covers(Question.FAILING_START)
    void a_process_that_has_ended_causes_an_IOException() throws Exception {
        Pid ended;
        try (UnshareShell shell = UnshareShell.besideTheAnswer()) {
            ended = shell.pidForTheAnswer();
        }
        String outcome;
        try {
            outcome = "it returns " + ANSWER.to(ProcessNamespaces::of, ended).ids();
        } catch (IOException e) {
            outcome = "IOException";
        }
        expect("the namespaces of a process that has ended to be an",
                "IOException").observe(outcome)
                .because("the caller can't tell a process without namespaces from one"
                        + " that is gone, and there are none of the first kind");
    }

    @Test
    @Covers(Question.SIDE_EFFECTS)
    void reading_changes_nothing() {
        HostChanges.expectNoneFrom("of()", () -> {
            try {
                read(usual);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void expectSameAsReadlink(UnshareShell shell) throws Exception {
        Pid process = shell.pid();
        Map<Namespace, String> links = new EnumMap<>(Namespace.class);
        for (Namespace kind : Namespace.values()) {
            links.put(kind, readlink(process, kind));
        }
        expect("the ids of process " + process, links)
                .observe(read(shell).ids())
                .because("readlink(1) prints what the kernel calls each namespace");
    }

    private static String readlink(Pid process, Namespace kind) throws IOException {
        Process readlink = new ProcessBuilder("readlink",
                process.proc() + "/ns/" + kind.file()).start();
        return new String(readlink.getInputStream().readAllBytes()).strip();
    }

    /** A PID and a time namespace are entered by children: hence --fork. */
    private static String[] options(Set<Namespace> kinds) {
        List<String> options = new ArrayList<>(List.of("--fork"));
        kinds.forEach(kind -> options.add("--" + switch (kind) {
            case MOUNT -> "mount";
            case NETWORK -> "net";
            default -> kind.file();
        }));
        return options.toArray(String[]::new);
    }
}
