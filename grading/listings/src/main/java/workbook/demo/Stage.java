// SPDX-License-Identifier: Apache-2.0
package workbook.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import workbook.sandbox.ThrowawayMachine;
import workbook.transcript.Answer;
import workbook.transcript.Command;
import workbook.transcript.ConsoleBlock;
import workbook.transcript.Manuscript;
import workbook.transcript.Session;

/** The sessions of a demo, each brought to where a block needs it. */
final class Stage implements AutoCloseable {

    private final Path root;
    private final Manuscript manuscript;
    private final ThrowawayMachine.Screen screen;
    private final Map<String, Set> sets = new HashMap<>();

    /** A session, and the blocks that have been played in it. */
    private record Set(Session session, List<ConsoleBlock> played) {
    }

    Stage(Path root, Manuscript manuscript, ThrowawayMachine.Screen screen) {
        this.root = root;
        this.manuscript = manuscript;
        this.screen = screen;
    }

    /** Whether what came before the block has to be played first, from the beginning. */
    boolean isCold(ConsoleBlock block) {
        Set set = sets.get(key(block));
        List<ConsoleBlock> before = manuscript.before(block);
        return set == null || set.played().size() > before.size()
                || !before.subList(0, set.played().size()).equals(set.played());
    }

    /** The session as the block finds it; what came before is played unseen. */
    Session readyFor(ConsoleBlock block) throws IOException, InterruptedException {
        if (isCold(block)) {
            close(block);
            sets.put(key(block), new Set(
                    Session.onStage(root, manuscript.prompts(block), screen),
                    new ArrayList<>()));
        }
        Set set = sets.get(key(block));
        List<ConsoleBlock> before = manuscript.before(block);
        for (ConsoleBlock each : before.subList(set.played().size(), before.size())) {
            playUnseen(each, set.session());
            set.played().add(each);
        }
        set.played().add(block);
        return set.session();
    }

    private static void playUnseen(ConsoleBlock block, Session session)
            throws IOException, InterruptedException {
        for (Command command : block.commands()) {
            Answer answer = session.perform(block, command, text -> {
            });
            if (answer.end() != Answer.End.DONE) {
                return;
            }
        }
    }

    private void close(ConsoleBlock block) throws IOException {
        Set old = sets.remove(key(block));
        if (old != null) {
            old.session().close();
        }
    }

    private static String key(ConsoleBlock block) {
        return block.session().orElse("line " + block.line());
    }

    @Override
    public void close() throws IOException {
        for (Set set : sets.values()) {
            set.session().close();
        }
        sets.clear();
    }
}
