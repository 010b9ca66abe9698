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
import java.util.stream.Stream;
import workbook.console.Command;
import workbook.console.Prompt;
import workbook.sandbox.ThrowawayMachine;

/**
 * Runs blocks of a file; each session has a machine of its own.
 *
 * @param blocks all of the file, in their order
 */
public record TranscriptRun(Path root, List<ConsoleBlock> blocks,
        SolvedWorkspaces workspaces) {

    /** The blocks of its session before it. */
    public List<ConsoleBlock> before(ConsoleBlock block) {
        return session(block).takeWhile(b -> !b.equals(block))
                .filter(ConsoleBlock::isRun).toList();
    }

    private Stream<ConsoleBlock> session(ConsoleBlock block) {
        return blocks.stream().filter(b -> b.equals(block)
                || block.session().isPresent() && b.session().equals(block.session()));
    }

    /** A machine with the terminals of all blocks of the session. */
    public ShellSession start(ConsoleBlock block,
            Optional<ThrowawayMachine.Screen> screen)
            throws IOException {
        List<Prompt> prompts = session(block).flatMap(b -> b.commands().stream())
                .map(Command::prompt).toList();
        return ShellSession.start(root, prompts, workspaces.beside(block), screen);
    }

    /** @param listener is given each result as soon as it is there */
    public List<BlockResult> run(List<ConsoleBlock> chosen,
            Consumer<BlockResult> listener) throws IOException, InterruptedException {
        List<BlockResult> results = new ArrayList<>();
        Map<String, ShellSession> sessions = new HashMap<>();
        try {
            for (ConsoleBlock block : chosen) {
                results.add(result(block, sessions));
                listener.accept(results.get(results.size() - 1));
            }
        } finally {
            for (ShellSession session : sessions.values()) {
                session.close();
            }
        }
        return results;
    }

    private BlockResult result(ConsoleBlock block, Map<String, ShellSession> sessions)
            throws IOException, InterruptedException {
        Optional<String> obstacle = block.obstacle();
        if (obstacle.isPresent()) {
            return BlockResult.notRun(block, obstacle.get());
        }
        String name = block.session().orElse("");
        ShellSession session = sessions.containsKey(name)
                ? sessions.get(name)
                : start(block, Optional.empty());
        sessions.put(name, session);
        BlockResult result = new BlockRun(block, root, session).result();
        if (name.isEmpty()) {
            sessions.remove(name).close();
        }
        return result;
    }
}
