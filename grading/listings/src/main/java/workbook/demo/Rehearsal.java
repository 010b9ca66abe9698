// SPDX-License-Identifier: Apache-2.0
package workbook.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import workbook.sandbox.ThrowawayMachine;
import workbook.transcript.Answer;
import workbook.transcript.Command;
import workbook.transcript.ConsoleBlock;
import workbook.transcript.Manuscript;
import workbook.transcript.ManuscriptRun;
import workbook.transcript.Outcome;
import workbook.transcript.Session;

/** A scene without an audience, as if the demo began with it. */
record Rehearsal(Path root, Manuscript manuscript, Scene scene) {

    /** Tells it in the Test Anything Protocol. */
    boolean goesWell(PrintWriter out) throws IOException, InterruptedException {
        String name = "scene " + scene.name() + ": " + scene.title();
        List<String> trouble = new ArrayList<>(compared());
        if (trouble.isEmpty()) {
            trouble.addAll(played());
        }
        out.println((trouble.isEmpty() ? "ok " : "not ok ") + name);
        trouble.forEach(l -> out.println("    " + l));
        out.flush();
        return trouble.isEmpty();
    }

    /** With the book. */
    private List<String> compared() throws IOException, InterruptedException {
        List<ConsoleBlock> needed = scene.blocks().stream()
                .flatMap(b -> Stream.concat(manuscript.before(b).stream(), Stream.of(b)))
                .distinct().toList();
        return new ManuscriptRun(root, manuscript).run(needed, outcome -> {
        }).stream().filter(o -> o.kind() == Outcome.Kind.FAILED)
                .flatMap(o -> o.told().stream()).toList();
    }

    /** At a terminal, where shells behave differently: all come to their ends. */
    private List<String> played() throws IOException, InterruptedException {
        List<String> trouble = new ArrayList<>();
        try (Stage stage =
                new Stage(root, manuscript, ThrowawayMachine.Screen.OF_A_BOOK)) {
            for (ConsoleBlock block : scene.blocks()) {
                Session session = stage.readyFor(block);
                for (Command command : block.commands()) {
                    Answer answer = session.perform(block, command, text -> {
                    });
                    if (answer.end() == Answer.End.TIMED_OUT) {
                        trouble.add("line " + command.line()
                                + ": at a terminal it doesn't end: " + command.text());
                        return trouble;
                    }
                }
            }
        }
        return trouble;
    }
}
