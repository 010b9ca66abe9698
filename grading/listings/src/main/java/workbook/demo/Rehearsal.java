// SPDX-License-Identifier: Apache-2.0
package workbook.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import workbook.console.Command;
import workbook.sandbox.ThrowawayMachine;
import workbook.transcript.CommandResult;
import workbook.transcript.ConsoleBlock;
import workbook.transcript.ShellSession;
import workbook.transcript.TranscriptRun;

/**
 * Plays scenes as a presenter does: at a terminal, each as if the demo began with it,
 * with time to speak before each command, which is typed letter by letter. What the
 * terminal shows is compared with the book.
 *
 * @param typing milliseconds from letter to letter
 */
record Rehearsal(TranscriptRun chapter, List<Scene> scenes, int typing) {

    private static final int MILLISECONDS_TO_SPEAK = 4_000;

    /** Scenes mostly wait, so several are played at a time. */
    private static final int AT_A_TIME = 4;

    /** Prints a line for each scene in the Test Anything Protocol; whether all are ok. */
    boolean isRight(PrintWriter out) throws IOException, InterruptedException {
        ExecutorService players = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Future<List<String>>> played = new ArrayList<>();
            scenes.forEach(s -> played.add(players.submit(
                    (Callable<List<String>>) () -> differences(s))));
            boolean right = true;
            for (Scene scene : scenes) {
                right &= print(out, scene, played.remove(0).get());
            }
            return right;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            players.shutdownNow();
        }
    }

    private static boolean print(PrintWriter out, Scene scene, List<String> differences) {
        out.println((differences.isEmpty() ? "ok " : "not ok ") + "scene " + scene.name()
                + ": " + scene.title());
        differences.forEach(l -> out.println("    " + l));
        out.flush();
        return differences.isEmpty();
    }

    private List<String> differences(Scene scene)
            throws IOException, InterruptedException {
        List<String> differences = new ArrayList<>();
        try (SceneSessions sessions =
                new SceneSessions(chapter, ThrowawayMachine.Screen.OF_A_BOOK)) {
            for (ConsoleBlock block : scene.blocks()) {
                ShellSession session = sessions.readyFor(block);
                for (Command command : block.commands()) {
                    Thread.sleep(MILLISECONDS_TO_SPEAK
                            + (long) typing * command.text().length());
                    ShellSession.Step step = session.run(block, command, text -> {
                    });
                    differences.addAll(differences(step));
                    if (step.result().end() == CommandResult.End.TIMED_OUT) {
                        return differences;
                    }
                }
            }
        }
        return differences;
    }

    private static List<String> differences(ShellSession.Step step) {
        List<String> lines = new ArrayList<>();
        Command command = step.command();
        if (step.result().end() == CommandResult.End.TIMED_OUT) {
            lines.add("line " + command.line() + ": at a terminal it doesn't end: "
                    + command.text());
        } else if (!step.comparison().fits()) {
            lines.add("line " + command.line() + ": at a terminal it prints otherwise: "
                    + command.text());
            lines.addAll(step.comparison().diff());
        }
        return lines;
    }
}
