// SPDX-License-Identifier: Apache-2.0
package workbook.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import jnr.posix.LibC;
import jnr.posix.POSIXFactory;
import workbook.course.WorkbookException;
import workbook.transcript.Manuscript;

/**
 * The demo of a chapter.
 *
 * @param root of the project
 */
public record Demo(Path root, Manuscript manuscript) {

    /** Each scene with its number. */
    public void list(PrintWriter out) {
        int number = 1;
        for (Scene scene : play().scenes()) {
            out.printf("%3d  %s%n", number++, scene.title());
        }
        out.flush();
    }

    private Screenplay play() {
        Screenplay play = Screenplay.of(manuscript);
        if (play.scenes().isEmpty()) {
            throw WorkbookException
                    .usage(manuscript.file().getFileName() + " has no scenes: regions"
                            + " between // tag::scene-NAME[] and // end::scene-NAME[]");
        }
        return play;
    }

    /** @param typing milliseconds from letter to letter */
    public void perform(int first, int typing, boolean notes)
            throws IOException, InterruptedException {
        Screenplay play = play();
        if (play.scene(first).isEmpty()) {
            throw WorkbookException.usage("there is no scene " + first + ": there are "
                    + play.scenes().size());
        }
        if (!atTerminal()) {
            throw WorkbookException
                    .usage("a demo is shown on a terminal, and this isn't one;"
                            + " --rehearse runs it without");
        }
        try (Console console = new Console();
                Stage stage = new Stage(root, manuscript, console.screen())) {
            new Show(play, stage, console, typing, notes).from(first - 1);
        }
    }

    /** System.console() isn't null without one either, since Java 22. */
    private static boolean atTerminal() {
        LibC libc = POSIXFactory.getNativePOSIX().libc();
        return libc.isatty(0) == 1 && libc.isatty(1) == 1;
    }

    /** Each scene from the cold, compared with the book. @return whether all is right */
    public boolean rehearse(PrintWriter out) throws IOException, InterruptedException {
        boolean right = true;
        for (Scene scene : play().scenes()) {
            right &= new Rehearsal(root, manuscript, scene).goesWell(out);
        }
        return right;
    }
}
