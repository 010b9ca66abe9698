// SPDX-License-Identifier: Apache-2.0
package workbook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import workbook.course.Chapter;
import workbook.report.TerminalPage;
import workbook.workspace.FileUpdate;
import workbook.workspace.FileUpdate.Kind;
import workbook.workspace.Workspace;
import workbook.workspace.WorkspaceUpdate;

/** Tells what has become of the given files of a workspace. */
record GivenFileNews(Workspace workspace, TerminalPage page) {

    private static final int MOST_NAMES = 4;

    /** After a start. */
    void tell(WorkspaceUpdate update, Optional<Path> kept) {
        List<FileUpdate> outdated = update.files(Kind.OUTDATED);
        List<FileUpdate> dropped = update.files(Kind.DROPPED);
        page.line(update.files(Kind.MISSING).size() + " files written, "
                + outdated.size() + " brought up to date, "
                + (dropped.isEmpty() ? "" : dropped.size() + " removed, ")
                + (update.files(Kind.CURRENT).size() + update.files(Kind.CHANGED).size())
                + " left as they were.");
        tell("Brought up to date", outdated);
        tell("Removed, as the project has them no longer", dropped);
        tell("Brought up to date around your answer", update.files(Kind.ANSWERED));
        tell("Moved away, as the project has them no longer",
                update.files(Kind.LEFT_OVER));
        kept.ifPresent(k -> page.line("As they were before, they are kept in "
                + workspace.shown(k)));
        tellChanged(update);
    }

    private void tell(String what, List<FileUpdate> files) {
        if (!files.isEmpty()) {
            page.labelled("  ", what + ": " + names(files, Integer.MAX_VALUE));
        }
    }

    /** The files that the reader has changed, and what to do about them. */
    void tellChanged(WorkspaceUpdate update) {
        List<FileUpdate> changed = update.files(Kind.CHANGED);
        if (!changed.isEmpty()) {
            page.line("Given, and changed by you: " + names(changed, Integer.MAX_VALUE));
            page.line("  ./workbook given FILE shows the difference; with --take you get"
                    + " the file as it is given, and yours is kept.");
        }
    }

    /** Before a check: one line about what may be to blame instead of an answer. */
    void warn(WorkspaceUpdate update, Chapter chapter, boolean withThoseBelow) {
        List<FileUpdate> changed = update.files(Kind.CHANGED).stream()
                .filter(f -> matters(f, chapter, withThoseBelow)).toList();
        boolean behind = update.files().stream().filter(f -> f.kind().isBehind())
                .anyMatch(f -> matters(f, chapter, withThoseBelow));
        if (!changed.isEmpty()) {
            page.line("Given files you have changed: " + names(changed, MOST_NAMES)
                    + "; see ./workbook given");
        }
        if (behind) {
            page.line("The project's files are newer than those in your workspace:"
                    + " ./workbook start brings it up to date.");
        }
    }

    /** A Java source or a Maven file that the exercises of a chapter stand on. */
    private static boolean matters(FileUpdate file, Chapter chapter,
            boolean withThoseBelow) {
        String name = file.path().getFileName().toString();
        String folder = file.path().getName(0).toString();
        return name.endsWith(".java") && (folder.equals(chapter.name())
                || withThoseBelow && folder.compareTo(chapter.name()) < 0)
                || name.equals("pom.xml");
    }

    private static String names(List<FileUpdate> files, int most) {
        return files.stream().limit(most).map(f -> f.path().toString())
                .collect(Collectors.joining(", "))
                + (files.size() > most ? " and " + (files.size() - most) + " more" : "");
    }
}
