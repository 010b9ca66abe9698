// SPDX-License-Identifier: Apache-2.0
package workbook.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbook.console.Command;
import workbook.sandbox.ThrowawayMachine;
import workbook.transcript.CommandResult;
import workbook.transcript.ConsoleBlock;
import workbook.transcript.ShellSession;
import workbook.transcript.TranscriptRun;

/** The sessions of a demo, each brought to the state in which a block begins. */
final class SceneSessions implements AutoCloseable {

    private final TranscriptRun chapter;
    private final ThrowawayMachine.Screen screen;
    private final Map<String, Played> sessions = new HashMap<>();

    /** A session, and the blocks that have been run in it. */
    private record Played(ShellSession session, List<ConsoleBlock> blocks) {
    }

    SceneSessions(TranscriptRun chapter, ThrowawayMachine.Screen screen) {
        this.chapter = chapter;
        this.screen = screen;
    }

    /** Whether the block needs a new machine, on which earlier blocks are run first. */
    boolean needsMachine(ConsoleBlock block) {
        Played played = sessions.get(key(block));
        List<ConsoleBlock> before = chapter.before(block);
        return played == null || played.blocks().size() > before.size()
                || !before.subList(0, played.blocks().size()).equals(played.blocks());
    }

    /** The session in which a block can begin; earlier blocks are run unseen. */
    ShellSession readyFor(ConsoleBlock block) throws IOException, InterruptedException {
        String key = key(block);
        if (needsMachine(block)) {
            close(sessions.remove(key));
            sessions.put(key, new Played(chapter.start(block, Optional.of(screen)),
                    new ArrayList<>()));
        }
        Played played = sessions.get(key);
        List<ConsoleBlock> before = chapter.before(block);
        for (ConsoleBlock each : before.subList(played.blocks().size(), before.size())) {
            runUnseen(each, played.session());
            played.blocks().add(each);
        }
        played.blocks().add(block);
        return played.session();
    }

    private static void runUnseen(ConsoleBlock block, ShellSession session)
            throws IOException, InterruptedException {
        for (Command command : block.commands()) {
            if (session.run(block, command, text -> {
            }).result().end() != CommandResult.End.DONE) {
                return;
            }
        }
    }

    private static String key(ConsoleBlock block) {
        return block.session().orElse("line " + block.listing().line());
    }

    private static void close(Played played) throws IOException {
        if (played != null) {
            played.session().close();
        }
    }

    @Override
    public void close() throws IOException {
        for (Played played : sessions.values()) {
            close(played);
        }
    }
}
