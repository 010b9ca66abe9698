// SPDX-License-Identifier: Apache-2.0
package workbook.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import workbook.console.Command;
import workbook.course.Course;
import workbook.course.ExerciseNumber;
import workbook.course.Problem;
import workbook.transcript.ConsoleBlock;

/** The attributes of a console block are those that the transcripts know. */
final class ConsoleRules {

    private static final Set<String> KNOWN = Set.of("session", "status", "timeout", "run",
            "because", "mask", "vary", "needs", "solved", "subs", "opts", "options", "id",
            "role", "title", "caption", "indent", "linenums", "highlight", "style",
            "language", "linenums-option");

    private final ConsoleBlock block;
    private final List<Problem> problems = new ArrayList<>();

    private ConsoleRules(ConsoleBlock block) {
        this.block = block;
    }

    static Stream<Problem> problems(CourseFiles files) {
        return files.book().consoles().stream().map(ConsoleBlock::new)
                .flatMap(b -> problems(b, files.course()));
    }

    static Stream<Problem> problems(ConsoleBlock block, Course course) {
        ConsoleRules rules = new ConsoleRules(block);
        rules.checkAttributes();
        rules.checkRun();
        rules.checkSolved(course);
        rules.checkCommands();
        return rules.problems.stream();
    }

    private void checkAttributes() {
        block.listing().attributes().keySet().stream().filter(k -> !KNOWN.contains(k))
                .forEach(k -> add("a console block has no attribute " + k));
        checkForm("session", "[A-Za-z][\\w-]*", "a name");
        checkForm("timeout", "[1-9]\\d{0,3}", "a number of seconds");
        checkForm("needs", "[\\w. -]+(,[\\w. -]+)*",
                "needs such as \"docker, program nft\"");
        checkForm("status", ConsoleBlock.STATUS,
                "an exit status, or one for each command");
        checkRegex("mask");
        checkRegex("vary");
    }

    private void checkForm(String name, String regex, String what) {
        block.value(name).filter(v -> !v.matches(regex))
                .ifPresent(v -> add(name + " takes " + what + ": [" + v + "]"));
    }

    private void checkRegex(String name) {
        try {
            block.value(name).map(Pattern::compile);
        } catch (PatternSyntaxException e) {
            add(name + " is no regular expression: " + e.getDescription());
        }
    }

    private void checkRun() {
        Optional<String> run = block.value("run");
        boolean hasReason = block.value("because").filter(b -> !b.isBlank()).isPresent();
        if (run.isPresent() && !run.get().equals("no")) {
            add("run can be no and nothing else: [" + run.get() + "]");
        } else if (run.isPresent() && !hasReason) {
            add("run=no takes a reason: because=\"…\"");
        } else if (run.isEmpty() && block.value("because").isPresent()) {
            add("because is the reason for run=no, which isn't there");
        }
    }

    private void checkSolved(Course course) {
        block.value("solved").filter(s -> ExerciseNumber.in(s)
                .filter(n -> course.chapters().stream().anyMatch(c -> c.exerciseFolders()
                        .contains(c.directory().resolve("exercises/" + n))))
                .isEmpty())
                .ifPresent(s -> add("solved takes the number of an exercise: [" + s
                        + "]"));
    }

    private void checkCommands() {
        if (block.lines().lines().stream().findFirst()
                .filter(l -> l.begins().isPresent()).isEmpty()) {
            problems.add(new Problem(block.listing().file(), block.listing().line() + 1,
                    "a console block begins with a command after a prompt: \"# \","
                            + " \"$ \", or one with a name, \"box# \""));
            return;
        }
        List<Command> commands = block.commands();
        block.value("status").filter(s -> s.matches(ConsoleBlock.STATUS))
                .map(s -> s.split(",").length)
                .filter(n -> n != 1 && n != commands.size())
                .ifPresent(n -> add("status takes one, or " + commands.size()
                        + ", one for each command: [" + n + " are given]"));
    }

    private void add(String what) {
        problems.add(new Problem(block.listing().file(), block.listing().line(), what));
    }
}
