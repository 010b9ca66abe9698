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

    public List<Outcome> run(Consumer<Outcome> hearer)
            throws IOException, InterruptedException {
        return run(manuscript.blocks(), hearer);
    }

    /**
     * Some of the blocks only.
     *
     * @param hearer told each outcome as soon as it is there
     */
    public List<Outcome> run(List<ConsoleBlock> blocks, Consumer<Outcome> hearer)
            throws IOException, InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        Map<String, Session> sessions = new HashMap<>();
        try {
            for (ConsoleBlock block : blocks) {
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
            try (Session session = Session.of(root, manuscript.prompts(block))) {
                return outcome(block, session);
            }
        }
        String name = block.session().get();
        if (!sessions.containsKey(name)) {
            sessions.put(name, Session.of(root, manuscript.prompts(block)));
        }
        return outcome(block, sessions.get(name));
    }

    private Outcome outcome(ConsoleBlock block, Session session)
            throws IOException, InterruptedException {
        String file = root.relativize(manuscript.file()).toString();
        return new BlockRun(block, file, session).outcome();
    }
}
