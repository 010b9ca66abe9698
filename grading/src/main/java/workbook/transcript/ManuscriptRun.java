// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** All blocks of a file, in their order; each session on a machine of its own. */
public record ManuscriptRun(Path root, Manuscript manuscript) {

    /** @param hearer told each outcome as soon as it is there */
    public List<Outcome> run(Consumer<Outcome> hearer)
            throws IOException, InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        Map<String, Session> sessions = new HashMap<>();
        try {
            for (ConsoleBlock block : manuscript.blocks()) {
                outcomes.add(outcome(block, sessions));
                hearer.accept(outcomes.get(outcomes.size() - 1));
            }
        } finally {
            for (Session session : sessions.values()) {
                session.close();
            }
        }
        return outcomes;
    }

    private Outcome outcome(ConsoleBlock block, Map<String, Session> sessions)
            throws IOException, InterruptedException {
        Optional<String> missing = block.toBeRun()
                ? new Requirements(block.needs()).missing()
                : Optional.of(block.because());
        if (missing.isPresent()) {
            return Outcome.notRun(block, missing.get());
        }
        if (block.session().isEmpty()) {
            try (Session session = Session.of(root, prompts(block), false)) {
                return outcome(block, session);
            }
        }
        String name = block.session().get();
        if (!sessions.containsKey(name)) {
            sessions.put(name, Session.of(root, prompts(block), false));
        }
        return outcome(block, sessions.get(name));
    }

    private Outcome outcome(ConsoleBlock block, Session session)
            throws IOException, InterruptedException {
        String file = root.relativize(manuscript.file()).toString();
        return new BlockRun(block, file, session).outcome();
    }

    /** Those of its whole session: each terminal is there from the start. */
    private List<Prompt> prompts(ConsoleBlock block) {
        return manuscript.blocks().stream()
                .filter(b -> b.equals(block) || block.session().isPresent()
                        && b.session().equals(block.session()))
                .flatMap(b -> b.commands().stream()).map(Command::prompt).toList();
    }
}
