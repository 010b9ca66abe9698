// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import mason.launch.Command;
import mason.launch.JvmExecutor;
import mason.launch.Plan;
import mason.launch.Stdio;
import mason.linux.Execve;
import mason.linux.ExitStatus;
import mason.linux.PosixSpawn;

/**
 * Chapter 1's container, started and ended again and again, in turn with unshare(1)
 * doing the same: what either takes, in milliseconds.
 */
record Rounds(List<Double> ours, List<Double> unshare) {

    private static final List<String> UNSHARE = List.of("/usr/bin/unshare", "--mount",
            "--uts", "--ipc", "--net", "--pid", "--cgroup", "--fork", "--mount-proc",
            "true");
    private static final Plan PLAN =
            new NamespaceContainer("house", Command.of("true")).plan();

    public static void main(String[] words) throws IOException {
        int count = Integer.parseInt(words[0]);
        KernelObjectCounts cold = KernelObjectCounts.now();
        Rounds first = of(1);
        of(9);
        KernelObjectCounts warm = KernelObjectCounts.now();
        Rounds rounds = of(count / 2);
        KernelObjectCounts half = KernelObjectCounts.now();
        rounds.add(of(count - count / 2));
        KernelObjectCounts end = KernelObjectCounts.now();
        System.out.printf("before any   %s%nafter 10     %s%nafter %-4d   %s%n"
                + "after %-4d   %s%n", cold, warm, 10 + count / 2, half, 10 + count, end);
        System.out.printf("%-44s %7s %7s %7s%n", "milliseconds to start and to end",
                "first", "median", "most");
        first.tell("chapter 1's container", first.ours, rounds.ours);
        first.tell("unshare(1), the same namespaces", first.unshare, rounds.unshare);
        System.out.printf("ratio of the medians: %.1f%n",
                median(rounds.ours) / median(rounds.unshare));
        System.out.println(end.sameAs(warm) ? "nothing was left behind"
                : "LEFT BEHIND: compare the lines above");
        System.exit(end.sameAs(warm) ? 0 : 1);
    }

    private void tell(String name, List<Double> one, List<Double> all) {
        System.out.printf("%-44s %7.1f %7.1f %7.1f%n", name, one.get(0), median(all),
                Collections.max(all));
    }

    static Rounds of(int count) {
        Rounds rounds = new Rounds(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < count; i++) {
            rounds.ours.add(timed(Rounds::container));
            rounds.unshare.add(timed(Rounds::unshared));
        }
        return rounds;
    }

    private void add(Rounds others) {
        ours.addAll(others.ours);
        unshare.addAll(others.unshare);
    }

    private static double timed(Supplier<ExitStatus> start) {
        long began = System.nanoTime();
        int code = start.get().code();
        if (code != 0) {
            throw new IllegalStateException("it ended with exit code " + code);
        }
        return (System.nanoTime() - began) / 1e6;
    }

    private static ExitStatus container() {
        try (Stdio stdio = Stdio.withoutInput()) {
            return JvmExecutor.start(PLAN, stdio).await();
        }
    }

    private static ExitStatus unshared() {
        return new PosixSpawn(new Execve(UNSHARE, Command.USUAL_ENVIRONMENT),
                PosixSpawn.STANDARD)
                .start().await();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
