// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import workbook.workspace.AtomicFile;

/** Runs files of the book and tells what came out in the Test Anything Protocol. */
public final class Transcripts {

    private final Path root;
    private final PrintWriter out;
    private final List<Outcome> outcomes = new ArrayList<>();

    public Transcripts(Path root, PrintWriter out) {
        this.root = root;
        this.out = out;
    }

    /** @param overwrite whether the file is to say what was observed */
    public void run(Path file, boolean overwrite)
            throws IOException, InterruptedException {
        Manuscript manuscript = Manuscript.of(file);
        List<Outcome> here = new ManuscriptRun(root, manuscript).run(this::tell);
        outcomes.addAll(here);
        Mending mending = new Mending(manuscript, here);
        if (overwrite && mending.changesAnything()) {
            new AtomicFile(file).write(mending.text());
            here.stream().filter(Outcome::isMended).forEach(
                    o -> out.println("overwritten: " + o.block().name(root)));
        }
        out.flush();
    }

    private void tell(Outcome outcome) {
        String name = outcome.block().name(root);
        switch (outcome.kind()) {
            case PASSED -> out.println("ok " + name);
            case NOT_RUN -> out.println("skip " + name + " # " + outcome.told().get(0));
            case FAILED -> {
                out.println("not ok " + name);
                outcome.told().forEach(l -> out.println("    " + l));
            }
        }
        out.flush();
    }

    public void sumUp() {
        out.println(count(Outcome.Kind.PASSED) + " blocks passed, "
                + count(Outcome.Kind.FAILED) + " failed, " + count(Outcome.Kind.NOT_RUN)
                + " not run");
        out.flush();
    }

    private long count(Outcome.Kind kind) {
        return outcomes.stream().filter(o -> o.kind() == kind).count();
    }

    public boolean has(Outcome.Kind kind) {
        return count(kind) > 0;
    }
}
