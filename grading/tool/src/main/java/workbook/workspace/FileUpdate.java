// SPDX-License-Identifier: Apache-2.0
package workbook.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is to become of one given file of a workspace.
 *
 * @param given as the project has it now, or had it last
 * @param text what shall stand there, if anything is to be written
 */
public record FileUpdate(GivenFile given, Kind kind, Optional<String> text) {

    /** What has happened to the file since it was given. */
    public enum Kind {

        /** It is not there. */
        MISSING,
        /** Nothing, or the reader has filled holes. */
        CURRENT,
        /** The project has another version, and the reader never touched this one. */
        OUTDATED,
        /** The project has another version, which the reader's answers go into. */
        ANSWERED,
        /** The reader has changed what was given. */
        CHANGED,
        /** The project has it no longer, and the reader never touched it. */
        DROPPED,
        /** The project has it no longer, and the reader has worked on it. */
        LEFT_OVER;

        /** Whether the workspace is behind the project. */
        public boolean isBehind() {
            return this != CURRENT && this != CHANGED;
        }
    }

    /** Of a file that the project has. */
    static FileUpdate of(GivenFile now, Optional<GivenFile> before,
            Optional<String> mine) {
        if (mine.isEmpty()) {
            return new FileUpdate(now, Kind.MISSING, Optional.of(now.text()));
        }
        String text = mine.get();
        if (text.equals(now.text())) {
            return new FileUpdate(now, Kind.CURRENT, Optional.empty());
        }
        if (before.isPresent() && text.equals(before.get().text())) {
            return new FileUpdate(now, Kind.OUTDATED, Optional.of(now.text()));
        }
        return now.hasHoles() ? answered(now, before, text) : changed(now);
    }

    private static FileUpdate changed(GivenFile now) {
        return new FileUpdate(now, Kind.CHANGED, Optional.empty());
    }

    /** Of a file with holes that the reader has worked on. */
    private static FileUpdate answered(GivenFile now, Optional<GivenFile> before,
            String mine) {
        List<String> lines = mine.lines().toList();
        if (before.isEmpty() || !before.get().hasHoles()
                || before.get().equals(now)) {
            return now.isWithin(lines)
                    ? new FileUpdate(now, Kind.CURRENT, Optional.empty())
                    : changed(now);
        }
        return now.mergedInto(lines, before.get())
                .map(merged -> merged.equals(mine)
                        ? new FileUpdate(now, Kind.CURRENT, Optional.empty())
                        : new FileUpdate(now, Kind.ANSWERED, Optional.of(merged)))
                .orElseGet(() -> changed(now));
    }

    /** Of a file that the project had. */
    static FileUpdate ofFormer(GivenFile before, String mine) {
        return new FileUpdate(before,
                mine.equals(before.text()) ? Kind.DROPPED : Kind.LEFT_OVER,
                Optional.empty());
    }

    public Path path() {
        return given.path();
    }
}
