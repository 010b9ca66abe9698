// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import workbook.course.Problem;

/** What a console listing has to keep to, as far as it can be seen without running it. */
public final class BlockRules {

    private static final Set<String> KNOWN = Set.of("session", "status", "timeout", "run",
            "because", "mask", "vary", "needs", "subs", "opts", "options", "id", "role",
            "title", "caption", "indent", "linenums", "highlight");

    private final ConsoleBlock block;
    private final List<Problem> problems = new ArrayList<>();

    private BlockRules(ConsoleBlock block) {
        this.block = block;
    }

    public static Stream<Problem> brokenIn(Manuscript manuscript) {
        return manuscript.blocks().stream()
                .flatMap(b -> new BlockRules(b).problems().stream());
    }

    private List<Problem> problems() {
        block.settings().named().keySet().stream().filter(k -> !KNOWN.contains(k))
                .forEach(k -> add("a console block has no attribute " + k));
        running();
        form("session", "[A-Za-z][\\w-]*", "a name");
        form("timeout", "[1-9]\\d{0,3}", "a number of seconds");
        form("needs", "[\\w. -]+(,[\\w. -]+)*",
                "needs such as \"docker, program nft\"");
        form("status", Statuses.FORM, "an exit status, or one for each command");
        regex("mask");
        regex("vary");
        commands();
        return problems;
    }

    private void running() {
        Optional<String> run = block.settings().value("run");
        boolean reason = block.settings().value("because").filter(b -> !b.isBlank())
                .isPresent();
        if (run.isPresent() && !run.get().equals("no")) {
            add("run can be no and nothing else: [" + run.get() + "]");
        } else if (run.isPresent() && !reason) {
            add("run=no takes a reason: because=\"…\"");
        } else if (run.isEmpty() && block.settings().value("because").isPresent()) {
            add("because is the reason for run=no, which isn't there");
        }
    }

    private void form(String name, String regex, String what) {
        block.settings().value(name).filter(v -> !v.matches(regex))
                .ifPresent(v -> add(name + " takes " + what + ": [" + v + "]"));
    }

    private void regex(String name) {
        try {
            block.settings().value(name).map(Pattern::compile);
        } catch (PatternSyntaxException e) {
            add(name + " is no regular expression: " + e.getDescription());
        }
    }

    private void commands() {
        if (!block.beginsWithPrompt()) {
            problems.add(new Problem(block.file(), block.first(), "a console block begins"
                    + " with a prompt: \"# \", \"$ \", or one with a name, \"box# \""));
            return;
        }
        List<Command> commands = block.commands();
        commands.stream().filter(c -> c.text().isBlank())
                .forEach(c -> problems.add(new Problem(block.file(), c.line(),
                        "there is no command after the prompt")));
        block.settings().value("status").filter(s -> s.matches(Statuses.FORM))
                .filter(s -> !Statuses.of(s).fit(commands.size()))
                .ifPresent(s -> add("status takes one, or " + commands.size()
                        + ", one for each command: [" + s + "]"));
    }

    private void add(String what) {
        problems.add(new Problem(block.file(), block.line(), what));
    }
}
